import starlight from '@astrojs/starlight';
import { defineConfig } from 'astro/config';
import { contentChecks } from './src/build/content-checks.ts';
import { contentSecurity } from './src/build/content-security.ts';
import { directFiles } from './src/build/direct-files.ts';
import { editorSchemas } from './src/build/editor-schemas.ts';
import { editorView } from './src/build/editor/editor-view.ts';
import { lineEnds } from './src/build/line-ends.ts';
import { notices } from './src/build/notices.ts';
import { offline } from './src/build/offline.ts';
import { searchIndex } from './src/build/search-index.ts';

/** Where the site is published, for canonical links and the sitemap. Not needed to build or to read it. */
const site = process.env.SITE_URL;

/** Starlight adds a sitemap unless there is one. Without the address of the site there is nothing to write into it. */
const noSitemap = { name: '@astrojs/sitemap', hooks: {} };

/**
 * What many scripts share comes as one file. Rolldown would make one of each small set of modules, some twenty on a page, and each is a
 * request of its own (docs/performance.md).
 */
const sharedScripts = { groups: [{ name: 'shared', test: /\/src\//, minShareCount: 5 }] };

export default defineConfig({
  ...(site ? { site } : {}),
  trailingSlash: 'always',
  // The default, 'jsx', drops the space between a word and the link on the next line.
  compressHTML: true,
  devToolbar: { enabled: false },
  prefetch: false,
  // Starlight's own route would make every page of the collection `docs` too; those of src/pages/ come before it.
  prerenderConflictBehavior: 'ignore',
  vite: {
    // Astro marks modules with a directive that Rolldown does not know, and warns of each.
    build: { rolldownOptions: { checks: { moduleLevelDirective: false } } },
    environments: { client: { build: { rolldownOptions: { output: { codeSplitting: sharedScripts } } } } },
  },
  // VS Code completes and checks the frontmatter by the schemas of src/model/ (.vscode/settings.json).
  experimental: { contentIntellisense: true },
  integrations: [
    editorSchemas(),
    contentChecks(),
    editorView(),
    lineEnds(),
    ...(site ? [] : [noSitemap]),
    starlight({
      title: 'Навигатор подключений',
      description:
        'Понятные порядки подключения к государственным информационным системам: шаги, вопросы и текст документов слово в слово.',
      locales: { root: { label: 'Русский', lang: 'ru' } },
      favicon: '/favicon.svg',
      head: [
        { tag: 'link', attrs: { rel: 'alternate', type: 'application/atom+xml', href: '/changes.xml' } },
      ],
      credits: false,
      expressiveCode: false,
      pagination: false,
      // src/pages/404.astro is ours.
      disable404Route: true,
      // Starlight's index lists pages; ours lists clauses, steps, questions … and is searched in its own way.
      pagefind: false,
      // Built page by page in src/frame/route-data.ts: a full sidebar on each page would grow with the square of the pages.
      sidebar: [],
      routeMiddleware: './src/frame/route-data.ts',
      markdown: { processedDirs: ['./content'], headingLinks: false },
      customCss: ['shared', 'tokens', 'type', 'touch', 'vision', 'forced', 'print'].map(
        (name) => `./src/layout/styles/${name}.css`,
      ),
      components: {
        ContentPanel: './src/frame/ContentPanel.astro',
        Footer: './src/frame/Footer.astro',
        Header: './src/frame/Header.astro',
        MarkdownContent: './src/frame/MarkdownContent.astro',
        PageFrame: './src/frame/PageFrame.astro',
        PageSidebar: './src/frame/PageSidebar.astro',
        PageTitle: './src/frame/PageTitle.astro',
        SkipLink: './src/frame/SkipLink.astro',
        ThemeProvider: './src/frame/ThemeProvider.astro',
        TwoColumnContent: './src/frame/TwoColumnContent.astro',
      },
    }),
    contentSecurity(),
    notices(),
    searchIndex(),
    directFiles(),
    // The last of all: it lists the finished files.
    offline(),
  ],
});
