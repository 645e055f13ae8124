import { plainText } from '../../model/markup.ts';
import type { Deadline } from '../../model/procedure.ts';
import { textsOf, type Draft } from '../draft.ts';
import { deadlineInCell, deadlinesInWords } from './deadline-words.ts';
import { filledTable } from './filled-table.ts';
import { timeColumns, withoutMarks } from './time-columns.ts';

/** A deadline that the source names. */
export interface ProposedDeadline {
  clause: string;
  /** Its words, as the source has them. */
  text: string;
  value: number;
  unit: NonNullable<Deadline['unit']> | 'minutes' | 'weeks' | 'years';
  /** The event that it is counted from. Absent: the source does not say it right there. */
  from?: string;
  /** What of that event the author has to check. */
  doubt?: string;
  /** What is to be done in that time: the first cell of the row, for a deadline of a table. */
  what?: string;
}

/** Every deadline that the clauses name with a number, in sentences and in tables with a column of deadlines. */
export function proposeDeadlines(draft: Draft): ProposedDeadline[] {
  return textsOf(draft).flatMap(({ id, text }) => {
    const sentences = plainText(text.replace(/^\|.*\|$/gmu, ''));
    return [
      ...deadlinesInWords(sentences).map((deadline) => ({ clause: id, ...deadline })),
      ...tabled(id, text),
    ];
  });
}

function tabled(clause: string, markdown: string): ProposedDeadline[] {
  const table = filledTable(markdown);
  const head = table.heads.at(-1) ?? [];
  const columns = timeColumns(table, DEADLINE_HEAD);
  const eventAt = head.findIndex((cell) =>
    /событи|отсч[её]т|исчисл|с\s+какого|начало|от\s+чего/iu.test(cell),
  );
  // What is done is said in words: a column of numbers is no answer.
  const whatAt = head.findIndex(
    (cell, index) =>
      columns.every(({ at }) => at !== index) &&
      index !== eventAt &&
      !/^(?:№|п\/п|\s)*$/u.test(cell) &&
      table.rows.some(({ cells }) => /\p{L}/u.test(cells[index] ?? '')),
  );
  return table.rows.flatMap(({ cells, reached }) => {
    const [event, done] = [cells[eventAt] ?? '', cells[whatAt] ?? ''];
    return columns.flatMap(({ at, name, unit }): ProposedDeadline[] => {
      const cell = cells[at] ?? '';
      const { doubt, ...found } = deadlineInCell(cell, unit) ?? {};
      if (!('value' in found) || reached.has(at)) return [];
      // A cell that reaches across columns holds for all of them.
      const own = columns.length > 1 && !reached.has(at + 1) ? name : '';
      const what = [done, own].filter(Boolean).join(': ');
      return [
        {
          clause,
          ...found,
          text: withoutMarks(cell),
          ...(event === '' ? (doubt === undefined ? {} : { doubt }) : { from: event }),
          ...(what === '' ? {} : { what }),
        },
      ];
    });
  });
}

const DEADLINE_HEAD = /(?<!\p{L})срок(?:и|а)?(?!\p{L})|длительность|время/iu;
