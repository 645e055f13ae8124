import type { APIRoute, GetStaticPaths } from 'astro';
import { getLibrary } from '../../../../content/astro.ts';
import { declaredSuccessors } from '../../../../content/permalinks.ts';
import { hrefOf } from '../../../../links/address.ts';
import { citationOf } from '../../../../links/citation.ts';
import { fateOf } from '../../../../links/permalinks.ts';
import { quoteOf } from '../../../../links/quote.ts';
import { shortHref } from '../../../../links/short.ts';
import type { Regulation } from '../../../../model/library.ts';

export const getStaticPaths = (async () => {
  const { regulations } = await getLibrary();
  return regulations.map((regulation) => ({ params: { regulation: regulation.id }, props: { regulation } }));
}) satisfies GetStaticPaths;

/**
 * What can be quoted from one regulation, for the reply composer: each thing with its words, citation and addresses; and
 * what took the place of things that are gone, for drafts and shared sets that still name them.
 */
export const GET: APIRoute<{ regulation: Regulation }> = async ({ props: { regulation } }) => {
  const library = await getLibrary();
  const places = regulation.items.map((item) => {
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
  const retired = declaredSuccessors
    .filter(({ from }) => from.startsWith(`${regulation.id}/`) && !library.byRef.has(from))
    .map(({ from, title }) => ({
      ref: from,
      title,
      to: (fateOf(library, declaredSuccessors, from)?.to ?? []).map(({ ref }) => ref),
    }));
  return Response.json({ places, retired });
};
