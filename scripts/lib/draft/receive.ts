import { createHash } from 'node:crypto';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import type { Draft } from '../../../src/authoring/draft.ts';
import { partsOfText } from '../../../src/authoring/lines.ts';
import { literal, literalParts, literalTicks, writeLiterally } from '../../../src/authoring/literal.ts';
import { writeSource } from '../../../src/authoring/source.ts';
import { splitParts } from '../../../src/authoring/split.ts';
import { withNotes } from '../received/notes.ts';
import { readReceived } from '../received/read.ts';
import { Unreadable, type ReceivedPart } from '../received/received.ts';
import type { ReceivedAs } from './report.ts';

/** A file that was received, and the clauses that were found in it. */
export interface ReceivedDocument extends ReceivedAs {
  bytes: Uint8Array;
  /** Its words, as source.txt keeps them. */
  text: string;
  draft: Draft;
}

/**
 * Reads the file that an editor has given and splits it into clauses.
 * @throws Unreadable with the reason and what to do
 */
export async function receive(given: string): Promise<ReceivedDocument> {
  const path = resolve(given);
  if (!existsSync(path)) throw new Unreadable(`There is no file ${path}.`);
  if (!statSync(path).isFile()) throw new Unreadable(`${path} is a folder: name the file in it.`);
  const bytes = readFileSync(path);
  const name = basename(path);
  const received = await readNamed(name, bytes);
  const { text, draft } = 'text' in received ? draftOfText(received.text) : draftOfParts(received.parts);
  if (draft.clauses.length === 0)
    throw new Unreadable(`No clause was found in ${path}: is it the text of a document?`);
  const { format, told } = received;
  return { name, bytes, sha256: createHash('sha256').update(bytes).digest('hex'), format, told, text, draft };
}

/** A text is kept byte by byte: it is Markdown, as source.txt is. */
function draftOfText(text: string): { text: string; draft: Draft } {
  const draft = splitParts(partsOfText(text));
  writeLiterally(draft, literalTicks);
  return { text, draft };
}

/** Files of every other format hold no Markdown: what looks like it are words. They are split before any sign is escaped. */
function draftOfParts(received: readonly ReceivedPart[]): { text: string; draft: Draft } {
  const parts = withNotes(received);
  const draft = splitParts(writeSource(parts).parts);
  writeLiterally(draft, literal);
  return { text: writeSource(literalParts(parts, draft)).text, draft };
}

async function readNamed(name: string, bytes: Uint8Array): ReturnType<typeof readReceived> {
  try {
    return await readReceived(bytes);
  } catch (error) {
    if (error instanceof Unreadable) throw new Unreadable(`${name}: ${error.message}`);
    throw error;
  }
}
