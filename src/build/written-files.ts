import { apiFiles, type PublishedFile } from '../api/files.ts';
import type { DiskContent } from '../content/disk.ts';
import { successionsOf } from '../links/fate.ts';
import { changesFeed } from './feed.ts';
import { llmsText } from './llms.ts';
import { pageMarkdown } from './page-markdown.ts';
import { shortLinkFiles } from './short-link.ts';
import { say } from '../words/words.ts';

/** Whether a path is that of such a file, if there is one. */
export function isWritten(path: string): boolean {
  return /^(?:s\/|api\/v1\/|changes\.xml$|llms\.txt$)|(?:^|\/)index\.md$/u.test(path);
}

/**
 * Every file of the site that is made from the content by a function, without Astro: short links, /api/v1/, each page as
 * Markdown, the feed of changes, and the list of pages for programs.
 * @param site where the site is published, for full addresses
 */
export function writtenFiles({ input, changes }: DiskContent, site: URL | undefined): PublishedFile[] {
  const { library, permalinks } = input;
  const successions = successionsOf(input.successors);
  const pages = input.pages.filter(({ id }) => id !== '404').sort((a, b) => (a.id < b.id ? -1 : 1));
  return [
    ...shortLinkFiles(library, permalinks, successions, site),
    ...apiFiles({ library, permalinks, successions, title: say('site.title') }),
    ...pages.map((page) => ({
      path: page.id === '' ? 'index.md' : `${page.id}/index.md`,
      text: () => pageMarkdown(library, page),
    })),
    { path: 'changes.xml', text: () => changesFeed(library, changes, site) },
    { path: 'llms.txt', text: () => llmsText(library, pages, site) },
  ];
}
