import { defineRouteMiddleware } from '@astrojs/starlight/route-data';
import { getLibrary } from '../content/astro.ts';
import { comparedPairs, comparisonPage, editionsOf } from '../editions/editions.ts';
import { pageIdOf } from '../content/page-id.ts';
import type { Regulation } from '../model/library.ts';
import { regulationOf } from '../layout/regulation-of.ts';
import { sectionsOf } from './table-of-contents.ts';
import { preloadTypefaces } from './typefaces.ts';

/** Builds head and table of contents of each page from the Library. */
export const onRequest = defineRouteMiddleware(async ({ locals }) => {
  const route = locals.starlightRoute;
  const library = await getLibrary();
  const pageId = pageIdOf(route.entry.id);
  const regulation = regulationOf(library, pageId);
  if (regulation && regulation.id !== pageId) {
    // «Текст документа» alone would be the name of a tab for each regulation.
    const title = route.head.find(({ tag }) => tag === 'title');
    if (title)
      title.content = `${route.entry.data.title} — ${regulation.passport.shortTitle} | ${route.siteTitle}`;
  }
  route.head.push(...preloadTypefaces(regulation !== undefined && textsOf(regulation).includes(pageId)));
  // Which programs made the page is nothing to its readers, and there is no picture to show large.
  const needless = ['generator', 'twitter:card'];
  route.head = route.head.filter(({ attrs }) => !needless.includes(String(attrs?.['name'])));
  if (!route.toc) return;
  if (regulation) {
    const { before, after } = sectionsOf(regulation, pageId);
    // The first entry leads to the top of the page; the prose's own headings stand between the two.
    route.toc.items.splice(1, 0, ...before);
    route.toc.items.push(...after);
  }
  if (route.toc.items.length < 3) route.toc = undefined;
});

/** The pages that show the document at length. */
function textsOf(regulation: Regulation): string[] {
  const editions = editionsOf(regulation);
  return [
    regulation.text.page,
    ...editions.map(({ page }) => page),
    ...comparedPairs(editions).map(([before, after]) => comparisonPage(regulation.id, before, after)),
  ];
}
