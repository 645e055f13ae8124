import { i18nSchema, docsSchema } from '@astrojs/starlight/schema';
import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { pageBlocksSchema } from './model/page.ts';

/*
 * Astro keeps parsed pages between builds and parses them anew only when they or this very file change. So count here
 * when a schema in src/model/ gains a default or a transform. Schemas: 2.
 */
export const collections = {
  docs: defineCollection({
    loader: glob({ base: './content', pattern: '**/*.mdx' }),
    schema: docsSchema({ extend: pageBlocksSchema }),
  }),
  i18n: defineCollection({
    loader: glob({ base: './content/i18n', pattern: '*.json' }),
    schema: i18nSchema(),
  }),
};
