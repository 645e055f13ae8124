import starlight from '@astrojs/starlight';
import { defineConfig } from 'astro/config';
import { contentChecks } from './src/site/content-checks.ts';
import { withPolicy } from './src/site/content-security.ts';
import { directFiles } from './src/site/direct-files.ts';
import { editorSchemas } from './src/site/editor-schemas.ts';
import { finishPages } from './src/site/finish-pages.ts';
import { freshContent } from './src/site/fresh-content.ts';
import { lazyWords } from './src/site/lazy-words.ts';
import { lean } from './src/site/lean.ts';
import { notices } from './src/site/notices.ts';
import { offline } from './src/site/offline.ts';
import { withFingerprint } from './src/site/page-fingerprint.ts';
import { searchIndex } from './src/site/search-index.ts';
import { slimPages } from './src/site/slim/slim-pages.ts';

/** Where the site is published, for canonical links and the sitemap. Not needed to build or to read it. */
const site = process.env.SITE_URL;

export default defineConfig({
  ...(site ? { site } : {}),
  trailingSlash: 'always',
  // The default, 'jsx', drops the space between a word and the link on the next line.
  compressHTML: true,
  devToolbar: { enabled: false },
  prefetch: false,
  // VS Code completes and checks the frontmatter by the schemas of src/model/ (.vscode/settings.json).
  experimental: { contentIntellisense: true },
  integrations: [
    freshContent(),
    editorSchemas(),
    contentChecks(),
    lazyWords(),
    lean(),
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
      // Starlight's index lists pages; ours lists clauses, steps, questions … and is searched in its own way.
      pagefind: false,
      // Built page by page in src/site/route-data.ts: a full sidebar on each page would grow with the square of the pages.
      sidebar: [],
      routeMiddleware: './src/site/route-data.ts',
      markdown: { processedDirs: ['./content'], headingLinks: false },
      customCss: [
        'tokens',
        'type',
        'base',
        'prose',
        'icons',
        'parts',
        'diagram',
        'touch',
        'vision',
        'forced',
        'print',
      ].map((name) => `./src/styles/${name}.css`),
      components: {
        ContentPanel: './src/components/starlight/ContentPanel.astro',
        Footer: './src/components/starlight/Footer.astro',
        Header: './src/components/starlight/Header.astro',
        MarkdownContent: './src/components/starlight/MarkdownContent.astro',
        PageFrame: './src/components/starlight/PageFrame.astro',
        PageSidebar: './src/components/starlight/PageSidebar.astro',
        PageTitle: './src/components/starlight/PageTitle.astro',
        SkipLink: './src/components/starlight/SkipLink.astro',
        ThemeProvider: './src/components/starlight/ThemeProvider.astro',
        TwoColumnContent: './src/components/starlight/TwoColumnContent.astro',
      },
    }),
    // The policy names what slimming leaves in a page, and the fingerprint is one of all that comes before.
    finishPages([slimPages, () => withPolicy, () => withFingerprint]),
    notices(),
    searchIndex(),
    directFiles(),
    // The last of all: it packs the finished files.
    offline(),
  ],
});
