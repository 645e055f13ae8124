import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Document, isSeq } from 'yaml';
import { wordingOf } from '../../../src/authoring/wording.ts';
import { formatDateInFull } from '../../../src/words/date.ts';
import type { NewEdition } from './new-edition.ts';
import { pageOf, remarkAbove, remarkTree } from '../draft/yaml.ts';

/** An edition as it stands in editions/. */
export interface EditionFiles {
  /** Day from which it applies (ISO). */
  from: string;
  mdx: string;
  txt: string;
}

/** The page of an edition, with a remark above each clause that has to be looked at, and its words as received. */
export function editionFiles(
  { draft, corrections }: Pick<NewEdition, 'draft' | 'corrections'>,
  text: string,
  { from, by }: { from: string; by: string | undefined },
): EditionFiles {
  const document = new Document({
    title: `Редакция от ${formatDateInFull(from)}`,
    description: 'Документ слово в слово, в новой редакции.',
    edition: {
      edition: { from, ...(by === undefined ? {} : { by }) },
      ...wordingOf(draft),
      ...(corrections.length > 0 ? { corrections } : {}),
    },
  });
  if (by === undefined)
    remarkAbove(document, ['edition', 'edition'], 'каким актом изменён документ? Впишите by');
  else remarkAbove(document, ['edition', 'edition'], 'верно ли назван акт');
  const clauses = document.getIn(['edition', 'clauses']);
  if (isSeq(clauses)) remarkTree(draft.clauses, clauses.items, ({ doubts }) => doubts);
  return { from, mdx: pageOf(document, ''), txt: text };
}

/** @param root the content folder */
export function writeEdition(root: string, id: string, { from, mdx, txt }: EditionFiles): void {
  const folder = join(root, id, 'editions');
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, `${from}.mdx`), mdx);
  writeFileSync(join(folder, `${from}.txt`), txt);
}
