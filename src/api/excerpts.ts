import { hrefOf } from '../links/address.ts';
import { citationOf } from '../links/citation.ts';
import { quoteOf } from '../links/quote.ts';
import type { RetiredRef } from '../links/retired.ts';
import { shortHref } from '../links/short.ts';
import type { Regulation } from '../model/library.ts';
import type { ExcerptsDocument } from './schemas.ts';

/**
 * What can be quoted from one regulation, for the reply composer: each thing with its words, citation and addresses; and
 * what took the place of things that are gone, for drafts and shared sets that still name them.
 * @param regulation only its title where it is gone as a whole
 */
export function excerptsDocumentOf(
  regulation: Regulation | { title: string },
  retired: readonly RetiredRef[],
): ExcerptsDocument {
  return {
    title: regulation.title,
    places: 'items' in regulation ? placesOf(regulation) : [],
    retired: retired.map(({ ref, fate }) => ({
      ref,
      title: fate.title,
      to: fate.to.flatMap((place) => place.ref ?? []),
    })),
  };
}

function placesOf(regulation: Regulation): ExcerptsDocument['places'] {
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
