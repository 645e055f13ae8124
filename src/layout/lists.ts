import type { Library, Regulation } from '../model/library.ts';
import type { RegulationBlock } from '../model/regulation.ts';

/** How many regulations a page names beside its own words; the list of all is one link away. */
export const SHORTLIST = 12;
/** Page id of the list of all regulations. It exists where there are more than a short list holds. */
export const DOCUMENTS = 'documents';

/** A part of a list that would grow with the number of regulations. */
interface ListPart<T> {
  items: readonly T[];
  /** From 1. */
  number: number;
  last: number;
}

/** How much of each list stands on one page, so that no page grows with the site. */
const SIZES = { [DOCUMENTS]: 50, contacts: 25, glossary: 100 } as const;
export type ListName = keyof typeof SIZES;

type Term = RegulationBlock['terms'][number] & { regulation: Regulation };

/** @param number from 1 */
export function listPart<T>(items: readonly T[], name: ListName, number: number): ListPart<T> {
  const size = SIZES[name];
  return {
    items: items.slice((number - 1) * size, number * size),
    number,
    last: Math.max(1, Math.ceil(items.length / size)),
  };
}

/** Terms of all regulations by alphabet. A word that two regulations use stands twice: it may mean two things. */
export function termsByAlphabet({ regulations }: Library): Term[] {
  const collator = new Intl.Collator('ru');
  return regulations
    .flatMap((regulation) => regulation.passport.terms.map((term) => ({ ...term, regulation })))
    .sort(
      (a, b) => collator.compare(a.term, b.term) || a.regulation.passport.order - b.regulation.passport.order,
    );
}

/** Addresses of list parts that are pages of their own; the first parts of the others stand on pages of the content. */
export function listPages(library: Library): { list: ListName; number: number }[] {
  const { regulations } = library;
  const lasts: Record<ListName, number> = {
    [DOCUMENTS]: regulations.length > SHORTLIST ? listPart(regulations, DOCUMENTS, 1).last : 0,
    contacts: listPart(regulations, 'contacts', 1).last,
    glossary: listPart(termsByAlphabet(library), 'glossary', 1).last,
  };
  return (Object.keys(SIZES) as ListName[]).flatMap((list) =>
    Array.from({ length: lasts[list] }, (_, index): { list: ListName; number: number } => ({
      list,
      number: index + 1,
    })).filter(({ number }) => list === DOCUMENTS || number > 1),
  );
}

/** Path of a part of a list. */
export function listHref(list: ListName, number: number): string {
  return number === 1 ? `/${list}/` : `/${list}/${number}/`;
}
