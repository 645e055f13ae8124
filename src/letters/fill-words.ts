import { MONTHS } from '../model/months.ts';
import type { Line, Run } from './document.ts';
import type { ReadyField } from './ready.ts';
import { chosenIn, valueOf, type Values } from './values.ts';

const PLACEHOLDER = /\{([a-z0-9.-]+)\}/gu;

/** Ids of the fields that stand in braces in some words. */
export function fieldsIn(words: string): string[] {
  return Array.from(words.matchAll(PLACEHOLDER), ([, id = '']) => id);
}

/** What a letter is filled in with. */
export interface Filling {
  values: Values;
  /** Fields of the letter and of the organisation, by the names under which words use them. */
  fields: ReadonlyMap<string, ReadyField>;
}

/**
 * Words with their fields filled in, one line for each line of text. What is required and missing is a blank.
 * @returns nothing where all fields in the words are optional and empty: a line that says nothing is left out
 */
export function fillWords(words: string, filling: Filling): Line[] {
  const ids = fieldsIn(words);
  const runs = ids.map((id) => runOf(id, filling));
  if (ids.length > 0 && runs.every(({ text }) => text === '')) return [];
  // Only what must never break: a space that does not stretch looks wrong in justified text.
  const between = words
    .replaceAll('№ ', '№\u00A0')
    .split(PLACEHOLDER)
    .filter((_, index) => index % 2 === 0);
  const all = between.flatMap((text, index): Run[] => {
    const run = runs[index];
    return run ? [{ text }, run] : [{ text }];
  });
  return splitLines(withoutSecondStops(all));
}

function runOf(id: string, filling: Filling): Run {
  const field = filling.fields.get(id);
  const text = field ? printedValue(field, valueOf(filling.values, id)) : '';
  if (text !== '') return { text, field: id };
  return field?.required === true ? { text: field.label, field: id, blank: true } : { text: '', field: id };
}

/** A value as a letter prints it. */
function printedValue({ kind, options = [] }: ReadyField, value: string): string {
  switch (kind) {
    case 'date':
      return printedDate(value);
    case 'phone':
      return printable(value).replaceAll(' ', '\u00A0');
    case 'choice':
    case 'several': {
      const chosen = chosenIn(value);
      return options
        .filter(({ id }) => chosen.includes(id))
        .map(({ says }) => says)
        .join('; ');
    }
    default:
      return printable(value);
  }
}

/** «1 декабря 2026 г.»; what is no day stays as it is. */
export function printedDate(day: string): string {
  const [, year = '', month = '', date = ''] = /^(\d{4})-(\d\d)-(\d\d)$/u.exec(day.trim()) ?? [];
  const name = MONTHS[Number(month) - 1];
  return name === undefined ? printable(day) : `${String(Number(date))} ${name} ${year} г.`;
}

/**
 * What was entered as it can stand in a file of XML, which has no control characters. What turns the direction of writing is
 * set apart (U+2068, U+2069), so that it cannot turn the words of the letter round it.
 */
export function printable(value: string): string {
  return value
    .toWellFormed()
    .replace(/\r\n?/gu, '\n')
    .replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/gu, '')
    .trim()
    .split('\n')
    .map((line) => (/\p{Bidi_Control}/u.test(line) ? `\u2068${line}\u2069` : line))
    .join('\n');
}

/** «… 2026 г.» at the end of a sentence has one full stop. */
function withoutSecondStops(runs: readonly Run[]): Run[] {
  return runs.map((run, index) =>
    runs[index - 1]?.text.endsWith('.') === true && run.text.startsWith('.')
      ? { ...run, text: run.text.slice(1) }
      : run,
  );
}

function splitLines(runs: readonly Run[]): Line[] {
  const lines: Run[][] = [[]];
  for (const run of runs) {
    const [first = '', ...rest] = run.text.split('\n');
    lines.at(-1)?.push({ ...run, text: first });
    for (const text of rest) lines.push([{ ...run, text }]);
  }
  return lines
    .map((line) => line.filter(({ text }) => text !== ''))
    .filter((line) => line.some(({ text }) => text.trim() !== ''));
}
