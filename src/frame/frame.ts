/**
 * What runs on every page. It comes as one file: the script of each component would be a request of its own, and these are on all
 * pages anyway.
 */
import '../features/copying/copy-page.ts';
import '../features/lost-links/fragment-guide.ts';
import '../features/offline/after-load.ts';
import '../features/search/site-search.ts';
import './page-contents.ts';
import './site-menu.ts';
import './theme-select.ts';
