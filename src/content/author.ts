import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { anchorOf } from '../links/address.ts';
import { isProposed } from '../model/proposal.ts';
import type { RefKind } from '../model/ref.ts';
import type { LocatedDiagnostic } from './check.ts';
import { problemsNow } from './editing/remembered.ts';
import { parseFrontmatter } from './frontmatter.ts';

/** A mistake of the author, with the place on the page that it is shown beside. */
interface Mistake extends LocatedDiagnostic {
  /** Anchor of the thing that is wrong; undefined where the whole page is meant. */
  anchor: string | undefined;
}

/** Mistakes in the file of one page, and how many there are elsewhere. For `npm run dev`: reads the disk each time. */
export function mistakesOn(root: string, pageId: string): { here: Mistake[]; elsewhere: number } {
  const files = new Set([pageId === '' ? 'index.mdx' : `${pageId}.mdx`, `${pageId}/index.mdx`]);
  const all = problemsNow(root);
  const here = all
    .filter(({ file }) => files.has(file))
    // From the raw frontmatter, since the schema may have rejected it because of the mistake.
    .map((problem) => ({ ...problem, anchor: anchorAt(written(join(root, problem.file)), problem.path) }));
  return { here, elsewhere: all.length - here.length };
}

function written(file: string): unknown {
  return parseFrontmatter(readFileSync(file, 'utf8')).data;
}

/** List in a block -> the kind of the things in it. */
const kinds: Readonly<Record<string, RefKind>> = {
  clauses: 'clause',
  children: 'clause',
  footnotes: 'clause',
  steps: 'step',
  questions: 'question',
  outcomes: 'outcome',
  parties: 'party',
  contacts: 'contact',
  terms: 'term',
  notes: 'note',
  items: 'faq',
};

/** The anchor of the innermost thing on the way to a value: `['procedure', 'steps', 3, 'clauses', 0]` -> that of the step. */
function anchorAt(frontmatter: unknown, path: readonly (string | number)[]): string | undefined {
  let value = frontmatter;
  let anchor: string | undefined;
  for (const [index, key] of path.entries()) {
    if (typeof value !== 'object' || value === null) break;
    const known = Array.isArray(value) ? value.filter((entry) => !isProposed(entry)) : value;
    value = (known as Record<string | number, unknown>)[key];
    const list = path[index - 1];
    const kind = typeof key === 'number' && typeof list === 'string' ? kinds[list] : undefined;
    const id = typeof value === 'object' && value !== null && 'id' in value ? value.id : undefined;
    if (kind && typeof id === 'string') anchor = anchorOf(kind, id);
  }
  return anchor;
}
