import { readFileSync, realpathSync, statSync, writeFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { parseFrontmatter } from '../frontmatter.ts';
import { namingsOf, type Naming } from './dangling.ts';
import { decided, type Decision } from './edit.ts';
import { openIn, openInFile, type Open } from './open.ts';
import { regulationFolders } from './state.ts';

/** A decision of an editor about one thing. */
export interface Request {
  regulation: string;
  /** File and key of the thing, as they were when the page was drawn. */
  file: string;
  key: string;
  decision: Decision;
  /** Reject although it is needed. */
  anyway: boolean;
}

/** What became of a decision. */
export type Answer =
  | { outcome: 'written'; file: string }
  /** Nothing is written: other entries name it, or it is the last entry of a page, which then has none. */
  | { outcome: 'needed'; namings: Naming[]; isLastEntry: boolean }
  /** Nothing is written: the thing is not there any more as it was shown. */
  | { outcome: 'changed'; file: string }
  /** Nothing is written: the file cannot be read as it is now. */
  | { outcome: 'unreadable'; file: string; line: number }
  /** Nothing is written: the entry is set in a way that only a person can change safely. */
  | { outcome: 'by-hand'; file: string; line: number }
  /** Nothing is written: the disk refuses. */
  | { outcome: 'refused'; file: string };

/** Writes a decision into the file of the thing. Nothing that has changed since it was shown is written over. */
export function decide(root: string, { regulation, file, key, decision, anyway }: Request): Answer {
  const isMeant = (one: Open): boolean => one.file === file && one.key === key;
  if (!regulationFolders(root).includes(regulation)) return { outcome: 'changed', file };
  // From here on the file is one that was found on disk, whatever the request has called it.
  const shown = openIn(root, regulation).find(isMeant);
  if (!shown) return goneFrom(root, regulation, file);
  if (shown.kind === 'proposal' && decision === 'reject' && !anyway) {
    const namings = namingsOf(root, shown);
    const { isLastEntry } = shown;
    if (namings.length > 0 || isLastEntry) return { outcome: 'needed', namings, isLastEntry };
  }
  // Read again: to look for names takes a second, and editors save. Nothing comes between this and the writing.
  const path = join(root, shown.file);
  if (!isInside(root, path)) return { outcome: 'refused', file };
  const bytes = readFileSync(path);
  const text = bytes.toString('utf8');
  const open = openInFile(shown.file, text).find(isMeant);
  if (!open) return { outcome: 'changed', file };
  const written = Buffer.from(text).equals(bytes) ? decided(text, open, decision) : undefined;
  if (written === undefined) return { outcome: 'by-hand', file, line: open.line };
  try {
    writeFileSync(path, written);
  } catch {
    return { outcome: 'refused', file };
  }
  return { outcome: 'written', file };
}

/** Of a thing that is not there: because its file cannot be read, or because somebody has changed it. */
function goneFrom(root: string, regulation: string, file: string): Answer {
  const folder = `${regulation}/`;
  if (!file.startsWith(folder) || file.includes('..') || !isInside(root, join(root, file))) {
    return { outcome: 'changed', file };
  }
  const [error] = parseFrontmatter(readFileSync(join(root, file), 'utf8')).errors;
  return error ? { outcome: 'unreadable', file, line: error.line } : { outcome: 'changed', file };
}

/** Whether a file is there, and inside the folder even when links are followed. A folder is no file. */
function isInside(root: string, path: string): boolean {
  try {
    return realpathSync(path).startsWith(realpathSync(root) + sep) && statSync(path).isFile();
  } catch {
    return false;
  }
}
