import { createHash } from 'node:crypto';
import { globSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { anchorOf } from '../../links/address.ts';
import { remarksAbove } from './remarks.ts';
import { proposedEntries, type ProposedEntry } from './proposed.ts';

/** Something in a file of a regulation that its editor has still to decide. */
export type Open = OpenProposal | OpenDoubt;

/** An entry to accept or to reject. */
export interface OpenProposal extends Common {
  kind: 'proposal';
  /** The list in which it stands: `steps`. */
  list: string;
  /** A page of steps or of notes must have one. */
  isLastEntry: boolean;
  /** What the draft asks about it, in the comments above it. */
  remarks: string[];
  /** As it is written, without its comments. */
  written: string;
  entry: ProposedEntry;
}

/** A mark «ПРОВЕРЬТЕ» to look at and to remove. */
interface OpenDoubt extends Common {
  kind: 'doubt';
}

interface Common {
  /** Names it as long as nothing of it changes, wherever it moves in its file. */
  key: string;
  file: string;
  /** Line of the mark. */
  line: number;
  /** What it says: the name of a proposal, or the words of a mark. */
  words: string;
  /** The clause that it rests on, or that is marked; undefined where it is of the whole file. */
  clause: string | undefined;
  /** Anchor of that clause on the page of the text. */
  anchor: string | undefined;
}

/** Begins every mark that `npm run new-regulation` puts above what may be meant otherwise. */
const mark = /^\s*# ПРОВЕРЬТЕ: (?<words>.+)$/u;
/** What a proposal is called by, whatever it is. */
const names = ['title', 'name', 'term', 'value'] as const;

/** All that is still to decide in a regulation, in the order of its files. For `npm run dev`: reads the disk each time. */
export function openIn(root: string, regulation: string): Open[] {
  return globSync(`${regulation}/**/*.mdx`, { cwd: root })
    .map((file) => file.split(sep).join('/'))
    .sort()
    .flatMap((file) => openInFile(file, readFileSync(join(root, file), 'utf8')));
}

/** The same for one file, in the order of its lines. */
export function openInFile(file: string, text: string): Open[] {
  const lines = text.split(/\r?\n/u);
  const proposals = proposedEntries(text).map((entry) => proposalAt(file, lines, entry));
  const told = new Set(
    proposals.flatMap(({ entry: { first } }) =>
      Array.from({ length: remarksAbove(lines, first) }, (_, index) => first - 1 - index),
    ),
  );
  return [...doubtsIn(file, lines).filter(({ line }) => !told.has(line)), ...proposals].sort(
    (one, other) => one.line - other.line,
  );
}

function doubtsIn(file: string, lines: readonly string[]): OpenDoubt[] {
  return lines.flatMap((line, index): OpenDoubt[] => {
    const words = mark.exec(line)?.groups?.['words'];
    if (words === undefined) return [];
    const next = lines[index + 1] ?? '';
    const clause = file.endsWith('/text.mdx') ? idOf(next) : undefined;
    const key = keyOf(file, line, next);
    return [{ key, file, line: index + 1, words, kind: 'doubt', ...placeOf(clause) }];
  });
}

/** Of `- id: '5.1'`, the id. */
function idOf(line: string): string | undefined {
  return /^\s*- id: (?<quote>['"]?)(?<id>[a-z0-9.-]+)\k<quote>$/u.exec(line)?.groups?.['id'];
}

function proposalAt(file: string, lines: readonly string[], entry: ProposedEntry): OpenProposal {
  const { data, path, first, last } = entry;
  const [clause] = Array.isArray(data['clauses']) ? (data['clauses'] as unknown[]) : [];
  const words = names.map((name) => data[name]).find((value) => typeof value === 'string');
  const list = String(path.findLast((key) => typeof key === 'string'));
  const own = lines.slice(first - 1, last);
  const remarks = lines.slice(first - 1 - remarksAbove(lines, first), first - 1);
  return {
    key: keyOf(file, list, ...remarks, ...own),
    file,
    line: entry.mark,
    words: typeof words === 'string' ? words : '',
    kind: 'proposal',
    list,
    isLastEntry: (list === 'steps' || list === 'notes') && entry.isOnly,
    remarks: remarks.map((line) => line.replace(/^\s*# (?:ПРОВЕРЬТЕ: )?/u, '')),
    written: own.join('\n'),
    entry,
    ...placeOf(typeof clause === 'string' ? clause : undefined),
  };
}

function keyOf(...words: string[]): string {
  return createHash('sha256').update(words.join('\n')).digest('hex').slice(0, 16);
}

function placeOf(clause: string | undefined): Pick<Open, 'clause' | 'anchor'> {
  return { clause, anchor: clause === undefined ? undefined : anchorOf('clause', clause) };
}
