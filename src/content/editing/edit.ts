import { isDeepStrictEqual } from 'node:util';
import { parseFrontmatter } from '../frontmatter.ts';
import type { Open } from './open.ts';
import type { ProposedEntry } from './proposed.ts';
import { remarksAbove } from './remarks.ts';

/** What an editor decides: of a proposal `accept` or `reject`, of a doubt `settle`. */
export const decisions = ['accept', 'reject', 'settle'] as const;
export type Decision = (typeof decisions)[number];

/**
 * The text of a file after a decision. Only whole lines of the entry itself change, so comments, order and ends of lines stay.
 * @param text of the file in which `open` was found
 * @returns undefined where the entry is written in a way that has to be changed by hand
 */
export function decided(text: string, open: Open, decision: Decision): string | undefined {
  const lines = text.split(/(?<=\n)/u);
  if (open.kind === 'doubt') {
    if (decision !== 'settle') return undefined;
    return proved(text, lines.toSpliced(open.line - 1, 1), () => undefined);
  }
  const { entry } = open;
  if (decision === 'accept') {
    return proved(text, withoutMark(lines, entry), (data) => delete entryIn(data, entry)['proposed']);
  }
  if (decision === 'settle') return undefined;
  return proved(text, withoutEntry(lines, entry), (data) => listOf(data, entry).splice(indexOf(entry), 1));
}

function withoutMark(lines: readonly string[], { mark }: ProposedEntry): string[] {
  const line = lines[mark - 1] ?? '';
  const next = lines[mark] ?? '';
  // A comment beside the mark stays, in a line of its own.
  const [, dash = '', comment = ''] = /^\s*(- )?proposed: true[ \t]*(#.*\s*)?$/u.exec(line) ?? [];
  const indent = /^\s*/u.exec(line)?.[0] ?? '';
  const kept = comment === '' ? [] : [`${indent}${dash && '  '}${comment}`];
  if (dash === '') return lines.toSpliced(mark - 1, 1, ...kept);
  return lines.toSpliced(mark - 1, 2, `${indent}- ${next.trimStart()}`, ...kept);
}

function withoutEntry(lines: readonly string[], entry: ProposedEntry): string[] {
  const { path, first, last } = entry;
  const from = first - 1 - remarksAbove(lines, first);
  // Of the empty lines around it, those above are enough.
  const blank = lines.slice(last).findIndex((line) => line.trim() !== '');
  const isApart = (lines[from - 1] ?? '').trim() === '' && blank > 0;
  const rest = lines.toSpliced(from, last - from + (isApart ? blank : 0));
  return entry.isOnly ? withEmptyList(rest, from, String(path.at(-2))) : rest;
}

/** Writes `[]` after the name of a list that has lost its last entry: a name alone is no list. */
function withEmptyList(lines: readonly string[], below: number, name: string): string[] {
  const index = lines.findLastIndex((line, at) => at < below && new RegExp(`^\\s*${name}:`, 'u').test(line));
  return lines.map((line, at) => (at === index ? line.replace(/:/u, ': []') : line));
}

/**
 * The new text, if it says the same as the old one but for what was decided.
 * @param change makes the old data into what the new text has to say
 */
function proved(
  text: string,
  lines: readonly string[],
  change: (data: unknown) => unknown,
): string | undefined {
  const written = lines.join('');
  const before = parseFrontmatter(text);
  const after = parseFrontmatter(written);
  if (after.errors.length > 0) return undefined;
  change(before.data);
  return isDeepStrictEqual(after.data, before.data) && after.body === before.body ? written : undefined;
}

/** The list of an entry in the data of its file. */
function listOf(data: unknown, { path }: ProposedEntry): unknown[] {
  const list = path
    .slice(0, -1)
    .reduce((value, key) => (value as Record<string | number, unknown>)[key], data);
  return list as unknown[];
}

function entryIn(data: unknown, entry: ProposedEntry): Record<string, unknown> {
  return listOf(data, entry)[indexOf(entry)] as Record<string, unknown>;
}

function indexOf({ path }: ProposedEntry): number {
  return Number(path.at(-1));
}
