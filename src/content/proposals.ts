import { globSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { anchorOf } from '../links/address.ts';
import { isProposed } from '../model/proposal.ts';
import { parseFrontmatter } from './frontmatter.ts';

/** Something in a file of a regulation that its editor has still to decide. */
export interface Open {
  file: string;
  line: number;
  /** What it says: the words of a proposal, or of a mark. */
  words: string;
  /** `proposal`: to accept or to reject. `doubt`: a mark «ПРОВЕРЬТЕ» to look at and to remove. */
  kind: 'proposal' | 'doubt';
  /** The list in which a proposal stands: `steps`; undefined for a doubt. */
  list: string | undefined;
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
  return globSync(`${regulation}/*.mdx`, { cwd: root })
    .map((file) => file.split(sep).join('/'))
    .sort()
    .flatMap((file) => {
      const text = readFileSync(join(root, file), 'utf8');
      return [...doubtsIn(file, text), ...proposalsIn(file, text)];
    });
}

function doubtsIn(file: string, text: string): Open[] {
  const lines = text.split('\n');
  return lines.flatMap((line, index): Open[] => {
    const words = mark.exec(line)?.groups?.['words'];
    if (words === undefined) return [];
    const clause = file.endsWith('/text.mdx') ? idOf(lines[index + 1]) : undefined;
    return [{ file, line: index + 1, words, kind: 'doubt', list: undefined, ...placeOf(clause) }];
  });
}

/** Of `- id: '5.1'`, the id. */
function idOf(line = ''): string | undefined {
  return /^\s*- id: (?<quote>['"]?)(?<id>[a-z0-9.-]+)\k<quote>$/u.exec(line)?.groups?.['id'];
}

/** In the order of their lines `proposed: true`, which is that in which the entries stand. */
function proposalsIn(file: string, text: string): Open[] {
  const lines = text
    .split('\n')
    .flatMap((line, index) => (/^\s*(?:- )?proposed: true\s*$/u.test(line) ? [index + 1] : []));
  return proposedIn(parseFrontmatter(text).data).map(({ entry, list }, index): Open => {
    const [clause] = Array.isArray(entry['clauses']) ? (entry['clauses'] as unknown[]) : [];
    const words = names.map((name) => entry[name]).find((value) => typeof value === 'string');
    return {
      file,
      line: lines[index] ?? 1,
      words: typeof words === 'string' ? words : '',
      kind: 'proposal',
      list,
      ...placeOf(typeof clause === 'string' ? clause : undefined),
    };
  });
}

/** @param list the field in which the value stands */
function proposedIn(
  value: unknown,
  list?: string,
): { entry: Record<string, unknown>; list: string | undefined }[] {
  if (typeof value !== 'object' || value === null) return [];
  const own = isProposed(value) ? [{ entry: value as Record<string, unknown>, list }] : [];
  const inside = Array.isArray(value)
    ? value.flatMap((item) => proposedIn(item, list))
    : Object.entries(value).flatMap(([name, item]) => proposedIn(item, name));
  return [...own, ...inside];
}

function placeOf(clause: string | undefined): Pick<Open, 'clause' | 'anchor'> {
  return { clause, anchor: clause === undefined ? undefined : anchorOf('clause', clause) };
}
