import { readyLetter } from '../letters/ready.ts';
import { shortHref } from '../links/short.ts';
import type { Letter, Regulation } from '../model/library.ts';
import { schemaHref, type LetterDocument } from './schemas.ts';

/** A letter as data: what the clauses ask of it, what is to be filled in, and its words. */
export function letterDocumentOf(regulation: Regulation, letter: Letter): LetterDocument {
  const { parts, attachments, ...ready } = readyLetter(regulation, letter);
  return {
    $schema: schemaHref('letter'),
    ...ready,
    description: letter.description,
    short: shortHref(ready.ref),
    parts: [...parts],
    attachments: [...attachments],
  } as LetterDocument;
}
