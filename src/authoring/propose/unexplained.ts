import { plainText } from '../../model/markup.ts';
import { textsOf, type Draft } from '../draft.ts';
import type { ProposedTerm } from './terms.ts';

/** An abbreviation that the document uses and explains nowhere. */
export interface Unexplained {
  abbreviation: string;
  clauses: string[];
}

/** Words in capitals such as ФОИВ or API; no Roman numbers, and nothing of a line that is all in capitals. */
const ABBREVIATION = /(?<![\p{L}\d-])(?![IVXLC]+(?!\p{L}))\p{Lu}{2,6}(?![\p{L}\d-])/gu;

/** Abbreviations without a definition, each with the clauses that use it: what a note may ask about. */
export function findUnexplained(draft: Draft, terms: readonly ProposedTerm[]): Unexplained[] {
  // Of «ФГИС КИ» both parts are explained together.
  const explained = new Set(
    terms.flatMap(({ term, definition }) => [...(term.match(ABBREVIATION) ?? []), ...bracketed(definition)]),
  );
  const found = new Map<string, Set<string>>();
  for (const { id, text } of textsOf(draft)) {
    const lines = plainText(text)
      .split('\n')
      .filter((line) => /\p{Ll}/u.test(line));
    for (const [abbreviation] of lines.join('\n').matchAll(ABBREVIATION)) {
      if (explained.has(abbreviation)) continue;
      found.set(abbreviation, (found.get(abbreviation) ?? new Set()).add(id));
    }
  }
  return Array.from(found, ([abbreviation, clauses]) => ({ abbreviation, clauses: [...clauses] }));
}

function bracketed(definition: string): string[] {
  return Array.from(definition.matchAll(/\((\p{Lu}{2,6})\)/gu), ([, abbreviation = '']) => abbreviation);
}
