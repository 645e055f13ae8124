import type { Run } from './runs.ts';

/** A quotation of a whole clause would hide what is said of it. */
const LONGEST = 80;

/**
 * What is struck out in a paragraph, as one reads it: a word processor parts words into runs as it likes. Whether struck words
 * are still part of the document only its author knows, so they are kept and told of.
 */
export function struckOut(runs: readonly Run[]): string[] {
  const found: string[] = [];
  let goesOn = false;
  for (const { text, struck = false } of runs) {
    if (struck && goesOn) found.push((found.pop() ?? '') + text);
    else if (struck) found.push(text);
    goesOn = struck;
  }
  return found
    .map((words) => words.replace(/\s+/gu, ' ').trim())
    .filter((words) => words !== '')
    .map((words) => (words.length > LONGEST ? `${words.slice(0, LONGEST).trim()}…` : words));
}

/** What is doubtful about them, for the clause that they stand in. */
export function doubtsOfStruck(runs: readonly Run[]): string[] {
  return struckOut(runs).map(
    (words) => `«${words}» в файле зачёркнуто, слова оставлены: проверьте, входят ли они в документ`,
  );
}
