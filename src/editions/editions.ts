import type { Regulation } from '../model/library.ts';
import type { PlacedClause } from '../model/walk.ts';

/** One dated edition of a regulation's text. */
export interface Edition {
  /** In force from this date (ISO); it names the edition. */
  from: string;
  /** In force until the day before this date. Absent: no later edition is known. */
  until: string | undefined;
  /** The act that made it, in words. Absent: the first edition. */
  by: string | undefined;
  /** Beside the edition that the guide rests on: earlier, that one, or later. */
  state: 'past' | 'current' | 'future';
  /** Page id of the page that shows it. */
  page: string;
  /** The lines printed above the first clause. */
  title: readonly string[];
  clauses: readonly PlacedClause[];
}

/** Every edition of a regulation by date. Empty where the edition of its text is not known. */
export function editionsOf({ text, clauses, editions }: Regulation): Edition[] {
  if (!text.edition) return [];
  const current = text.edition.from;
  const all = [
    { ...text.edition, page: text.page, title: text.title, clauses },
    ...editions.map(({ edition, page, title, placed }) => ({ ...edition, page, title, clauses: placed })),
  ].sort((a, b) => a.from.localeCompare(b.from));
  return all.map(({ from, by, page, title, clauses: own }, index) => ({
    from,
    until: all[index + 1]?.from,
    by,
    state: from === current ? 'current' : from < current ? 'past' : 'future',
    page,
    title,
    clauses: own,
  }));
}

/** Page id of the comparison of two editions: `kod/compare/2024-03-01/2025-09-01`. */
export function comparisonPage(regulation: string, before: Edition, after: Edition): string {
  return `${regulation}/compare/${before.from}/${after.from}`;
}

/**
 * Which editions are compared: each with the one before it, and each with the one in force. All pairs would
 * grow with the square of their number.
 */
export function comparedPairs(editions: readonly Edition[]): [before: Edition, after: Edition][] {
  const current = editions.find(({ state }) => state === 'current');
  return editions.flatMap((after, index) =>
    editions
      .slice(0, index)
      .filter((before, place) => place === index - 1 || before === current || after === current)
      .map((before): [Edition, Edition] => [before, after]),
  );
}
