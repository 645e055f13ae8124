import { defineMiddleware } from 'astro:middleware';
import { getLibrary } from './content/astro.ts';
import { markOuterLinks } from './layout/outer-links.ts';
import { boundHtml } from './words/typography/html.ts';
import { quotationsOf } from './words/typography/quotations.ts';

/**
 * Sets the words of each page, in the built site and while an author edits: after all components, since only the whole page
 * knows which words stand in one line.
 */
export const onRequest = defineMiddleware(async ({ url }, next) => {
  const response = await next();
  if (!response.headers.get('content-type')?.includes('text/html')) return response;
  const library = await getLibrary();
  const regulation = url.pathname.split('/').find((part) => library.byId.has(part));
  const isQuotation = quotationsOf(
    library,
    regulation === undefined ? undefined : library.byId.get(regulation),
  );
  return new Response(boundHtml(markOuterLinks(await response.text()), isQuotation), response);
});
