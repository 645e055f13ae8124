import { plainText } from '../../model/markup.ts';
import type { Correction } from '../../model/correction.ts';
import type { Wording } from '../../model/text.ts';
import type { ContentPath } from '../diagnostic.ts';
import { asInSource, type Segment } from './document.ts';
import { isPrinted, withoutBullet } from './printed.ts';

/** The first place where the clauses differ from source.txt. */
interface Difference {
  /** Clause or footnote with the difference; undefined for the title. */
  clause: string | undefined;
  /** Way to its text inside the text block. */
  path: ContentPath;
  /** Words of source.txt around the place. */
  expected: string;
  /** Words of the clauses around the place. */
  found: string;
}

/** How many words to show on either side of the place. */
const context = 5;

/**
 * Compares the clauses, joined in the order of the document and with every correction undone, with source.txt. Markup,
 * bullets, rules and line breaks do not count; every word, number and punctuation mark does.
 * @returns undefined when they are the same.
 */
export function firstDifference(
  text: Wording,
  corrections: readonly Correction[],
  source: string,
): Difference | undefined {
  const printed = source.split('\n').filter(isPrinted).map(withoutBullet).join('\n');
  const expected = wordsOf(plainText(printed));
  const found = asInSource(text, corrections).flatMap((segment) =>
    wordsOf(segment.text).map((word) => ({ word, segment })),
  );
  const length = Math.max(expected.length, found.length);
  const index = Array.from({ length }).findIndex((_, at) => expected[at] !== found[at]?.word);
  if (index < 0) return undefined;
  const { owner, path } = (found[index] ?? found.at(-1))?.segment ?? nowhere;
  return {
    clause: owner,
    path,
    expected: around(expected, index),
    found: around(
      found.map(({ word }) => word),
      index,
    ),
  };
}

const nowhere: Segment = { owner: undefined, path: ['title'], text: '' };

function wordsOf(text: string): string[] {
  return text.split(/\s+/u).filter((word) => word !== '');
}

/** The words on both sides of a place; the end of the text is named where the words run out. */
function around(words: readonly string[], index: number): string {
  const before = words.slice(Math.max(0, index - context), index);
  const after = words.slice(index, index + context + 1);
  return [
    ...(index > context ? ['…'] : []),
    ...before,
    ...(after.length > 0 ? after : ['(the end)']),
    ...(index + context + 1 < words.length ? ['…'] : []),
  ].join(' ');
}
