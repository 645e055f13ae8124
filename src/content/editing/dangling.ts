import { referencesOf } from '../../checks/references/all.ts';
import { isResolved, type Reference } from '../../checks/references/reference.ts';
import { asLines } from '../frontmatter.ts';
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
  return now.references
    .filter((one) => isResolved(one) && lost.has(nameOf(one)))
    .map((one) => ({ file: one.file, line: now.content.lineOf(one) }));
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
