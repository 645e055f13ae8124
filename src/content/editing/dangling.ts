import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ContentPath } from '../../checks/diagnostic.ts';
import { referencesOf } from '../../checks/references/all.ts';
import { isResolved, type Reference } from '../../checks/references/reference.ts';
import { asLines, parseFrontmatter } from '../frontmatter.ts';
import { readContentAs, type DiskContent } from '../disk.ts';
import { regulationIdOf } from '../../links/address.ts';
import { proposedEntries } from './proposed.ts';
import type { OpenProposal } from './open.ts';

/** A value that names an entry. */
export interface Naming {
  file: string;
  line: number;
}

/**
 * What names a proposal, accepted or proposed itself, and would name nothing when it is rejected. All proposals of the regulation are
 * taken for accepted, since a name in one of them counts too.
 */
export function namingsOf(root: string, proposal: OpenProposal): Naming[] {
  const regulation = regulationIdOf(proposal.file);
  const read = (rejected?: OpenProposal): { content: DiskContent; references: Reference[] } => {
    const content = readContentAs(root, (file, text) =>
      file.startsWith(`${regulation}/`)
        ? asAccepted(text, rejected?.file === file ? rejected : undefined)
        : text,
    );
    const found = content.input.library.byId.get(regulation);
    return { content, references: found ? referencesOf(content.input, found) : [] };
  };
  const now = read();
  const then = read(proposal);
  const lost = new Set(then.references.filter((one) => !isResolved(one)).map(nameOf));
  return [
    ...now.references
      .filter((one) => isResolved(one) && lost.has(nameOf(one)))
      .map((one) => ({ file: one.file, line: now.content.lineOf(one) })),
    ...[...now.content.input.unread]
      .filter((file) => file.startsWith(`${regulation}/`))
      .flatMap((file) => wordsIn(root, file, proposal)),
  ];
}

/** Where the id of a proposal stands in a file that does not keep its schema yet, so that nobody knows what it refers to. */
function wordsIn(root: string, file: string, { file: own, entry }: OpenProposal): Naming[] {
  const { id } = entry.data as { id?: unknown };
  if (typeof id !== 'string') return [];
  const { data, lineOf } = parseFrontmatter(asAccepted(readFileSync(join(root, file), 'utf8'), undefined));
  return placesOf(data, id)
    .map((path) => ({ file, line: lineOf(path) }))
    .filter(({ line }) => file !== own || line < entry.first || line > entry.last);
}

/** The paths of a value in data. */
function placesOf(data: unknown, value: unknown, path: ContentPath = []): ContentPath[] {
  if (data === value) return [path];
  if (typeof data !== 'object' || data === null) return [];
  return Object.entries(data).flatMap(([key, inner]) =>
    placesOf(inner, value, [...path, Array.isArray(data) ? Number(key) : key]),
  );
}

function nameOf({ file, what, id }: Reference): string {
  return [file, what, id].join(' ');
}

/** The text with every proposal accepted but one, which is gone. Lines keep their numbers. */
function asAccepted(text: string, rejected: OpenProposal | undefined): string {
  const lines = asLines(text).split('\n');
  for (const { mark, first, last } of proposedEntries(text)) {
    lines[mark - 1] = (lines[mark - 1] ?? '').replace(/proposed: true/u, '');
    if (rejected?.entry.first === first) lines.fill('', first - 1, last);
  }
  return lines.join('\n');
}
