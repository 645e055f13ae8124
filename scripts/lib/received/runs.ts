import type { Style } from '../../../src/authoring/source.ts';
import { doubtsOfStruck } from './struck.ts';

/** Words of a paragraph that are set alike. */
export interface Run {
  text: string;
  bold?: boolean;
  italic?: boolean;
  raised?: boolean;
  lowered?: boolean;
  struck?: boolean;
}

/** The words of a paragraph, and how they are set where all of them are set alike. */
export function wordsOfRuns(runs: readonly Run[]): {
  text: string;
  style: Pick<Style, 'bold' | 'italic'>;
  doubts: string[];
} {
  const lost = runs.filter(({ text, raised }) => raised && /[^\s\d*,;()+–-]/u.test(text));
  const visible = runs.filter(({ text }) => /[\p{L}\p{N}]/u.test(text));
  const text = runs.map(printed).join('');
  return {
    text: plainSpaces(text),
    style: {
      ...(visible.length > 0 && visible.every(({ bold }) => bold) ? { bold: true } : {}),
      ...(visible.length > 0 && visible.every(({ italic }) => italic) ? { italic: true } : {}),
    },
    doubts: [
      ...lost.map((run) => `«${run.text.trim()}» напечатано над строкой`),
      ...doubtsOfSpaced(text),
      ...doubtsOfStruck(runs),
    ],
  };
}

function printed({ text, raised, lowered }: Run): string {
  if (raised) return raise(text);
  return lowered ? text.replace(/\d/gu, (figure) => '₀₁₂₃₄₅₆₇₈₉'.charAt(Number(figure))) : text;
}

/** Figures as they stand above the line: «2» -> «²». */
export function raise(text: string): string {
  return text.replace(/\d/gu, (figure) => '⁰¹²³⁴⁵⁶⁷⁸⁹'.charAt(Number(figure)));
}

/**
 * Text with plain spaces and hyphens, without marks that nobody sees. A sign that begins an item of a list, and is no dash, is a
 * hyphen as Markdown has it: each format draws it in its own way.
 */
export function plainSpaces(text: string): string {
  const plain = unspaced(text.replace(/[\u00AD\u200B-\u200F\u2060\uFEFF]/gu, ''))
    .replace(/\u2011/gu, '-')
    .replace(/[^\S\n]+/gu, ' ')
    .replace(/ ?\n ?/gu, '\n')
    .trim()
    .replace(/^(?:[•▪●■◦·‣➢✓➔\uE000-\uF8FF]|o(?= ))\s*(?=\S)/u, '- ');
  return unglued(plain);
}

/** Letters that are set apart by as many spaces each, words of them by more. */
const SPACED = /(?<![\p{L}\d])(?:\p{L}[^\S\n]+){3,}\p{L}(?![\p{L}\d])/gu;

/** «П Р И К А З» -> «ПРИКАЗ», «О Б Щ И Е   П Р А В И Л А» -> «ОБЩИЕ ПРАВИЛА»: letters that are set apart are words. */
export function unspaced(text: string): string {
  return text.replace(SPACED, (letters) => wordsOfLetters(letters).join(' '));
}

function wordsOfLetters(letters: string): string[] {
  const gaps = letters.match(/\s+/gu) ?? [];
  const between = Math.min(...gaps.map(({ length }) => length));
  return letters
    .split(new RegExp(`\\s{${String(between + 1)},}`, 'u'))
    .map((word) => word.replace(/\s/gu, ''));
}

/** Few words have more letters: it may be two, with no more room between them than between their letters. */
const LONG = 13;

/** What is doubtful about letters that are set apart. */
export function doubtsOfSpaced(text: string): string[] {
  const long = Array.from(text.matchAll(SPACED), ([letters]) => wordsOfLetters(letters))
    .filter(({ length }) => length === 1)
    .flat()
    .filter(({ length }) => length > LONG);
  return long.map((word) => `«${word}» напечатано вразрядку: проверьте, одно ли это слово`);
}

/** «1.1.Указания», «а)через»: a number and what it numbers are two words, though no space is typed between them. */
export function unglued(text: string): string {
  return text.replace(
    /^(?:\d{1,3}\.(?=[«"(]?\p{Lu})|(?:\d{1,3}\.){2,}(?=[«"(]?\p{L})|(?:\d{1,3}\.){2,}\d{1,3}(?=\p{Lu}\p{Ll})|(?:\d{1,3}|[а-яё])\)(?=[«"]?\p{L}))/u,
    '$& ',
  );
}
