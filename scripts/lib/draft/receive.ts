import { createHash } from 'node:crypto';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import type { Draft } from '../../../src/authoring/draft.ts';
import { partsOfText } from '../../../src/authoring/lines.ts';
import { writeSource } from '../../../src/authoring/source.ts';
import { splitParts } from '../../../src/authoring/split.ts';
import { withNotes } from '../received/notes.ts';
import { readReceived } from '../received/read.ts';
import { Unreadable } from '../received/received.ts';
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
  const { text, parts } =
    'text' in received
      ? { text: received.text, parts: partsOfText(received.text) }
      : writeSource(withNotes(received.parts));
  const draft = splitParts(parts);
  if (draft.clauses.length === 0)
    throw new Unreadable(`No clause was found in ${path}: is it the text of a document?`);
  const { format, told } = received;
  return { name, bytes, sha256: createHash('sha256').update(bytes).digest('hex'), format, told, text, draft };
}

async function readNamed(name: string, bytes: Uint8Array): ReturnType<typeof readReceived> {
  try {
    return await readReceived(bytes);
  } catch (error) {
    if (error instanceof Unreadable) throw new Unreadable(`${name}: ${error.message}`);
    throw error;
  }
}
