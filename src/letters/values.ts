/**
 * What a reader has entered: field -> text. Fields of the organisation begin with `org.`. Everything is text, so that one kind of
 * thing is stored: chosen options are ids with spaces between them, items of a list are lines, rows of a table are lines with
 * tabs between the cells, a day is `2026-12-01`.
 */
export type Values = Readonly<Record<string, string>>;

export const ORGANISATION = 'org.';

export function valueOf(values: Values, field: string): string {
  return Object.hasOwn(values, field) ? (values[field] ?? '') : '';
}

export function isFilled(values: Values, field: string): boolean {
  return valueOf(values, field).trim() !== '';
}

/** Ids of the chosen options. */
export function chosenIn(value: string): string[] {
  return value.split(' ').filter(Boolean);
}

/** The lines that are not empty. */
export function linesIn(value: string): string[] {
  return value
    .split(/\r?\n/u)
    .map((line) => line.trim())
    .filter(Boolean);
}

/** Rows of cells; empty rows are left out. */
export function rowsIn(value: string): string[][] {
  return value
    .split('\n')
    .map((row) => row.split('\t').map((cell) => cell.trim()))
    .filter((row) => row.some(Boolean));
}

/** The stored form of rows. A tab or a line break inside a cell becomes a space. */
export function rowsAsValue(rows: readonly (readonly string[])[]): string {
  return rows
    .map((row) => row.map((cell) => cell.replace(/[\t\r\n]+/gu, ' ')).join('\t'))
    .join('\n')
    .replace(/\n[\t\n]*$/u, '');
}
