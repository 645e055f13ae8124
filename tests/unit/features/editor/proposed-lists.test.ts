import { expect, it } from 'vitest';
import { draftFiles } from '../../../../scripts/lib/draft/files.ts';
import { findIn } from '../../../../scripts/lib/draft/found.ts';
import { receive } from '../../../../scripts/lib/draft/receive.ts';
import { proposedEntries } from '../../../../src/content/editing/proposed.ts';
import { namesOf } from '../../../../src/features/editor/proposed-lists.ts';

const documents = ['first.txt', 'third.txt', 'documents/polozhenie.docx'];

it('every list that a draft proposes entries for has its own names', async () => {
  const drafts = await Promise.all(
    documents.map(async (name) => {
      const received = await receive(`tests/fixtures/authoring/${name}`);
      return Object.values(draftFiles(findIn(received.draft), received.text, received));
    }),
  );
  const lists = new Set(
    drafts
      .flat()
      .flatMap(proposedEntries)
      .map(({ path }) => String(path.findLast((key) => typeof key === 'string'))),
  );
  expect([...lists].sort()).toEqual(['contacts', 'notes', 'parties', 'steps', 'terms']);
  const names = [...lists, 'questions'].map(namesOf);
  expect(new Set(names.map(({ one }) => one)).size).toBe(6);
  expect(new Set(names.map(({ many }) => many)).size).toBe(6);
});
