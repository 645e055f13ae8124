import { glob, type Loader, type LoaderContext } from 'astro/loaders';

/** What MDX reads otherwise than Markdown: imports, components and expressions, and indented lines, which are code there. */
const MDX_ONLY = /[<{]|^(?:import|export)\s|^(?: {4}|\t)|^---/mu;

/**
 * Loads the pages of a content folder. What Astro takes for MDX costs each build a module that it compiles, bundles, writes
 * and loads, for every page. Nearly all pages hold nothing but prose, so they are rendered here as the Markdown that they are.
 * @param base path of the folder from the root of the project
 */
export function pages(base: string): Loader {
  const files = glob({ base, pattern: '**/*.mdx' });
  return {
    name: 'pages',
    load: async (context) => {
      const rendering = new Set<Promise<unknown>>();
      await files.load(withProseRendered(context, rendering));
      await Promise.all(rendering);
    },
  };
}

/** A context whose store renders pages of prose before it keeps them. @param rendering takes what has not ended yet */
function withProseRendered(context: LoaderContext, rendering: Set<Promise<unknown>>): LoaderContext {
  const { store, config } = context;
  const set: typeof store.set = (entry) => {
    const { body = '', deferredRender = false, filePath = '', ...kept } = entry;
    if (!deferredRender || MDX_ONLY.test(body)) return store.set(entry);
    const fileURL = new URL(filePath, config.root);
    const rendered = context
      .renderMarkdown(body, { fileURL })
      .then((html) =>
        store.set({ ...kept, filePath, rendered: html, assetImports: html.metadata?.imagePaths ?? [] }),
      );
    rendering.add(rendered);
    return true;
  };
  return { ...context, store: { ...store, set } };
}
