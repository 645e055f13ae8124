import type { APIRoute, GetStaticPaths } from 'astro';
import { getLibrary } from '../../../../content/astro.ts';
import { permalinks, successions } from '../../../../content/permalinks.ts';
import { hrefOf } from '../../../../links/address.ts';
import { citationOf } from '../../../../links/citation.ts';
import { quoteOf } from '../../../../links/quote.ts';
import { retiredRefs, retiredRegulations } from '../../../../links/retired.ts';
import { shortHref } from '../../../../links/short.ts';
import type { Regulation } from '../../../../model/library.ts';

export const getStaticPaths = (async () => {
  const library = await getLibrary();
  return [...library.byId.keys(), ...retiredRegulations(library, permalinks)].map((regulation) => ({
    params: { regulation },
  }));
}) satisfies GetStaticPaths;

/**
 * What can be quoted from one regulation, for the reply composer: each thing with its words, citation and addresses; and
 * what took the place of things that are gone, for drafts and shared sets that still name them. A regulation that is gone
 * keeps its file.
 */
export const GET: APIRoute = async ({ params: { regulation: id = '' } }) => {
  const library = await getLibrary();
  const regulation = library.byId.get(id);
  const retired = retiredRefs(library, permalinks, successions, id).map(({ ref, fate }) => ({
    ref,
    title: fate.title,
    to: fate.to.flatMap((place) => place.ref ?? []),
  }));
  return Response.json({ places: regulation ? placesOf(regulation) : [], retired });
};

function placesOf(regulation: Regulation): object[] {
  return regulation.items.map((item) => {
    const { text, verbatim } = quoteOf(item, regulation);
    return {
      ref: item.ref,
      kind: item.kind,
      title: item.title,
      citation: citationOf(item, regulation),
      quote: text,
      verbatim,
      href: hrefOf(item),
      short: shortHref(item.ref),
    };
  });
}
