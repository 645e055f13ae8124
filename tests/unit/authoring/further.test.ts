import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { writeSource } from '../../../src/authoring/source.ts';
import { splitParts } from '../../../src/authoring/split.ts';
import type { Draft } from '../../../src/authoring/draft.ts';
import { withNotes } from '../../../scripts/lib/received/notes.ts';
import { hasOffice } from '../../../scripts/lib/received/office.ts';
import { readReceived } from '../../../scripts/lib/received/read.ts';
import { furtherFolder, makesFolder, setDocuments } from '../../fixtures/authoring/documents.ts';
import {
  figuresOf,
  foundNotInForce,
  kinds,
  notInForce,
  type Figures,
} from '../../fixtures/authoring/figures.ts';
import { collectMakes, makeFurther, type MadeFile } from '../../fixtures/authoring/make.ts';

/** What docs/authoring.md says is left. */
const known: Readonly<Record<string, Partial<Record<(typeof kinds)[number], string[]>>>> = {
  'oranzhereya.html': { parties: ['Организация'] },
  'rassvet.rtf': { deadlines: ['10,calendar-days'] },
  'tablicy.pdf': { clauses: ['c.1.1', 'c.2.2'], tables: ['c.1.1', 'c.2.2'] },
};

const folder = mkdtempSync(join(tmpdir(), 'further-'));
let made: MadeFile[] = [];

beforeAll(async () => {
  made = [...(await makeFurther(folder)), ...collectMakes(folder)];
}, 600_000);
afterAll(() => rmSync(folder, { recursive: true }));

async function draftOf(path: string): Promise<Draft> {
  const received = await readReceived(readFileSync(path));
  if ('text' in received) throw new Error(`${path} was read as plain text`);
  return splitParts(writeSource(withNotes(received.parts)).parts);
}

function missesIn(figures: Figures): Partial<Record<(typeof kinds)[number], string[]>> {
  return Object.fromEntries(
    kinds.flatMap((kind) => (figures[kind].wrong.length > 0 ? [[kind, figures[kind].wrong]] : [])),
  );
}

/** Reads every file of a document, and says of each what is not as it was written down. */
async function expectRead(name: string): Promise<void> {
  for (const { document, path } of made.filter((one) => one.document.name === name)) {
    const file = basename(path);
    const draft = await draftOf(path);
    expect([file, missesIn(figuresOf(draft, document))]).toEqual([file, known[file] ?? {}]);
    expect([file, foundNotInForce(draft)]).toEqual([file, notInForce(document.clauses)]);
  }
}

it.each(setDocuments(furtherFolder))('$name gives the same from every format', async ({ name }) => {
  expect(made.filter(({ document }) => document.name === name)).not.toEqual([]);
  await expectRead(name);
});

// Without LibreOffice the file of one of them cannot be read, and is not there.
it.each(setDocuments(makesFolder))('$name is read as offices make it', async ({ name }) => {
  expect(made.some(({ document }) => document.name === name) || !hasOffice()).toBe(true);
  await expectRead(name);
});
