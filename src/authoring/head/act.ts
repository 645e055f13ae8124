import { DATE, isoDate } from '../dates.ts';

/** An act that a document names: «приказом Ведомства образцов от 01.07.2025 № 12». */
export interface ActReference {
  /** In the nominative: «приказ». */
  kind: string;
  /** Who issued it, in the case in which it is printed. Absent: the document does not say. */
  issuer?: string;
  number: string;
  /** As `2025-07-01`. */
  date: string;
}

const kinds: readonly (readonly [pattern: string, nominative: string])[] = [
  ['приказ(?:а|у|ом|ов|ам|ами|ы)?', 'приказ'],
  ['постановлени(?:е|я|ю|ем|й|ям|ями)', 'постановление'],
  ['распоряжени(?:е|я|ю|ем|й|ям|ями)', 'распоряжение'],
  ['решени(?:е|я|ю|ем|й|ям|ями)', 'решение'],
  ['указ(?:а|у|ом|ов|ам|ами|ы)?', 'указ'],
  ['протокол(?:а|у|ом|ов|ам|ами|ы)?', 'протокол'],
  ['(?:федеральн\\S+\\s+)?закон(?:а|у|ом|ов|ам|ами|ы)?', 'закон'],
];

/** The kind of an act in any case. A source for regular expressions. */
export const ACT_KIND = `(?:${kinds.map(([pattern]) => pattern).join('|')})`;

const NUMBER = '[№N]\\s*(?<number>[^\\s,;()]*[\\p{L}\\d])';
const dated = new RegExp(
  `(?:(?<kind>${ACT_KIND})(?!\\p{L})\\s*(?<issuer>[^№;()]{0,300}?))?(?:\\s*от\\s*|\\s+|^)(?<date>${DATE})\\s*${NUMBER}`,
  'giu',
);
const numbered = new RegExp(
  `(?<kind>${ACT_KIND})(?!\\p{L})\\s*(?<issuer>[^№;()]{0,300}?)\\s*${NUMBER}\\s+от\\s+(?<date>${DATE})`,
  'giu',
);

/** The acts that words name with date and number, in their order. One without a kind is of the kind of the one before it. */
export function actsIn(words: string): ActReference[] {
  const found = [...words.matchAll(dated)];
  const acts: ActReference[] = [];
  for (const { groups } of found.length > 0 ? found : words.matchAll(numbered)) {
    const date = isoDate(groups?.['date'] ?? '');
    const number = groups?.['number'];
    if (date === undefined || number === undefined) continue;
    const before = acts.at(-1);
    const kind = groups?.['kind'] === undefined ? before?.kind : kindOf(groups['kind']);
    const issuer = groups?.['kind'] === undefined ? before?.issuer : groups['issuer']?.trim();
    acts.push({ kind: kind ?? 'акт', number, date, ...(issuer ? { issuer } : {}) });
  }
  return acts;
}

/** «приказом» -> «приказ»; undefined for words that name no kind of act. */
export function kindOf(words: string): string | undefined {
  const plain = words.replace(/(?<=(?:^|\s)\p{Lu})\s(?=\p{Lu}(?:\s|$))/gu, '').trim();
  return kinds.find(([pattern]) => new RegExp(`^${pattern}$`, 'iu').test(plain))?.[1];
}
