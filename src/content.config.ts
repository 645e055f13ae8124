import { i18nSchema, docsSchema } from '@astrojs/starlight/schema';
import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { isPublished, pageBlocksSchema } from './model/page.ts';

export const collections = {
  docs: defineCollection({
    loader: glob({ base: './content', pattern: '**/*.mdx' }),
    // Starlight publishes no draft, and shows it while an author edits.
    schema: (context) =>
      docsSchema({ extend: pageBlocksSchema })(context).transform((page) => ({
        ...page,
        draft: page.draft || !isPublished(page),
      })),
  }),
  i18n: defineCollection({
    loader: glob({ base: './content/i18n', pattern: '*.json' }),
    schema: i18nSchema(),
  }),
};
