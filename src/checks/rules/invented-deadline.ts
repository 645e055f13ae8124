import type { Regulation } from '../../model/library.ts';
import { plainText } from '../../model/markup.ts';
import type { Deadline } from '../../model/procedure.ts';
import { stemsOf } from '../../search/fold.ts';
import { placesIn } from '../place.ts';
import { defineRule, type Finding } from '../rule.ts';

export const inventedDeadline = defineRule(
  'invented-deadline',
  'A deadline, its number and the event that it is counted from stand in the clauses of its step.',
  (input) =>
    input.library.regulations.flatMap((regulation) =>
      regulation.procedures.flatMap(({ page, steps }) => {
        const at = placesIn(input, page, 'procedure');
        return steps.flatMap(({ deadline, clauses }, index) => {
          if (!deadline) return [];
          return flawsOf(deadline, wordsOf(regulation, clauses)).map(({ key, ...flaw }): Finding => ({
            ...at('steps', index, 'deadline', ...(key === undefined ? [] : [key])),
            ...flaw,
            hint: `copy it from the clauses of the step (${clauses.join(', ')}), or cite the clause that says it`,
          }));
        });
      }),
    ),
);

/** The words of clauses with all that stands below them. */
function wordsOf({ clauses }: Regulation, cited: readonly string[]): string {
  const below = new Set(cited);
  // A parent comes before its children.
  for (const { id, parent } of clauses) if (parent !== undefined && below.has(parent)) below.add(id);
  return plain(
    clauses
      .filter(({ id }) => below.has(id))
      .map(({ text, tail = '' }) => `${text} ${tail}`)
      .join(' '),
  );
}

function flawsOf(
  { text, value, from }: Deadline,
  words: string,
): { key: 'text' | 'value' | 'from' | undefined; message: string }[] {
  const figures: readonly string[] = text.match(/\d+/gu) ?? [];
  const known = new Set(stemsOf(words));
  const strange = from === undefined ? [] : stemsOf(from).filter((stem) => !known.has(stem));
  return [
    ...(words.includes(plain(text))
      ? []
      : [{ key: undefined, message: `the deadline «${text}» does not stand in the clauses of the step` }]),
    ...(value === undefined || figures.length === 0 || figures.includes(String(value))
      ? []
      : [
          {
            key: 'value' as const,
            message: `the value ${String(value)} is none of the figures of «${text}»`,
          },
        ]),
    ...(strange.length === 0
      ? []
      : [
          {
            key: 'from' as const,
            message: `the event «${from ?? ''}» has words that the clauses of the step have not: ${strange.join(', ')}`,
          },
        ]),
  ];
}

/** Words without the marks of footnotes. */
function plain(text: string): string {
  return plainText(text)
    .replace(/(?<=\p{L})(?:[⁰¹²³⁴-⁹]+|\\?\*+)/gu, '')
    .replace(/\s+/gu, ' ')
    .toLowerCase();
}
