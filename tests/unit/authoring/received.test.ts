import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { walkDraft, type Draft } from '../../../src/authoring/draft.ts';
import { measure } from '../../../src/authoring/measure.ts';
import { proposeContacts } from '../../../src/authoring/propose/contacts.ts';
import { proposeDeadlines } from '../../../src/authoring/propose/deadlines.ts';
import { proposeParties } from '../../../src/authoring/propose/parties.ts';
import { proposeTerms } from '../../../src/authoring/propose/terms.ts';
import { writeSource } from '../../../src/authoring/source.ts';
import { splitParts } from '../../../src/authoring/split.ts';
import { withNotes } from '../../../scripts/lib/received/notes.ts';
import { readReceived } from '../../../scripts/lib/received/read.ts';
import {
  folder,
  formats,
  setDocuments,
  type Facts,
  type SetClause,
} from '../../fixtures/authoring/documents.ts';

/**
 * Clauses of which a file does not say enough. Pages that LibreOffice saves have no automatic numbers: how deep a list
 * is nested tells most of them, but not those of a list whose levels are counted as one.
 */
const lost: Readonly<Record<string, string[]>> = {
  'prikaz.html': ['c.3.1', 'c.3.2'],
  'trebovaniya.html': ['c.2.1.1', 'c.2.1.1.1', 'c.2.1.1.2', 'c.2.1.2', 'c.2.1.3'],
};

async function draftOf(file: string): Promise<Draft> {
  const received = await readReceived(readFileSync(join(folder, file)));
  if ('text' in received) throw new Error(`${file} was read as plain text`);
  return splitParts(writeSource(withNotes(received.parts)).parts);
}

/** What is found in a draft, in the shape in which the documents list it. */
function factsOf(draft: Draft): Facts {
  const { title, act, issuer, editions } = draft.head;
  const terms = proposeTerms(draft);
  return {
    title: title?.value ?? '',
    ...(act ? { act: { number: act.value.number, date: act.value.date } } : {}),
    ...(issuer ? { issuer: issuer.value } : {}),
    editions: editions.map(({ number, date }) => ({ number, date })),
    terms: terms.map(({ term }) => term),
    contacts: proposeContacts(draft).map(({ kind, value }): [string, string] => [kind, value]),
    deadlines: proposeDeadlines(draft).map(({ value, unit }): [number, string] => [value, unit]),
    parties: proposeParties(draft, terms).map(({ name }) => name),
  };
}

/** The facts with their lists in one order: sentences and tables are read one after the other. */
function sorted({ terms, contacts, deadlines, parties, ...facts }: Facts): object {
  return {
    ...facts,
    terms: [...terms].sort(),
    contacts: contacts.map(String).sort(),
    deadlines: deadlines.map(String).sort(),
    parties: [...parties].sort(),
  };
}

/** Numbers of the clauses that are not in force, in the order of the document. */
function notInForce(clauses: readonly SetClause[]): unknown[] {
  return clauses.flatMap(({ number, since, repealed, children = [] }) => [
    ...((since ?? repealed) ? [{ number, since, repealed }] : []),
    ...notInForce(children),
  ]);
}

const files = setDocuments().flatMap((document) =>
  formats.map((format) => ({ file: `${document.name}.${format}`, document })),
);

describe.each(files)('$file', ({ file, document }) => {
  it('is split into the clauses of the document', async () => {
    expect(measure(await draftOf(file), document.text).wrong).toEqual(lost[file] ?? []);
  });

  it('gives what the document says of itself, its terms, parties, contacts and deadlines', async () => {
    expect(sorted(factsOf(await draftOf(file)))).toEqual(sorted(document.facts));
  });

  it('tells which clauses are repealed or not yet in force', async () => {
    const found = walkDraft((await draftOf(file)).clauses).flatMap(
      ({ clause: { number, since, repealed } }) => ((since ?? repealed) ? [{ number, since, repealed }] : []),
    );
    expect(found).toEqual(notInForce(document.clauses));
  });
});
