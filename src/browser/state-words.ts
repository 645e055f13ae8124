import { printedDay } from '../cases/day.ts';
import type { Mark } from '../cases/mark.ts';
import type { PageStep } from '../cases/tracked.ts';
import type { Words } from '../words/word-types.ts';
import { fill } from './sentence.ts';

/** The state of a step and its day: «Отказ или замечания, 30.11.2026». */
export function stateAndDay({ state, on }: Mark, words: Words<'tracker'>): string {
  return [words[`state.${state}`], on === undefined ? '' : printedDay(on)].filter(Boolean).join(', ');
}

/** What is said of a step that the reader is at: how it stands; where nobody has begun it, whose answer it is. */
export function standing({ waitsFor }: PageStep, mark: Mark, words: Words<'tracker'>): string {
  if (mark.state !== 'open') return stateAndDay(mark, words);
  return waitsFor === undefined ? '' : fill(words['waiting'], { party: waitsFor });
}
