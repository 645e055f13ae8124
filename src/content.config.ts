import { i18nSchema, docsSchema } from '@astrojs/starlight/schema';
import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { pages } from './content/loader.ts';
import { pageBlocksSchema } from './model/page.ts';

const ofStarlight = docsSchema({ extend: pageBlocksSchema });
let built: ReturnType<typeof ofStarlight> | undefined;

/** Astro asks for the schema once for each page, because pages may name images beside them; ours name none. */
const pageSchema: typeof ofStarlight = (context) => (built ??= ofStarlight(context));

/*
 * Astro keeps parsed pages between builds and parses them anew only when they or this very file change. So count here
 * when a schema in src/model/ gains a default or a transform. Schemas: 2.
 */
export const collections = {
  docs: defineCollection({
    loader: pages('./content'),
    schema: pageSchema,
  }),
  i18n: defineCollection({
    loader: glob({ base: './content/i18n', pattern: '*.json' }),
    schema: i18nSchema(),
  }),
};
