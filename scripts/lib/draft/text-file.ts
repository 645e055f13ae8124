import { Document, isSeq } from 'yaml';
import type { Draft } from '../../../src/authoring/draft.ts';
import { wordingOf } from '../../../src/authoring/wording.ts';
import { pageOf, remarkAbove, remarkTree } from './yaml.ts';

/** The page with the clauses, with a remark above each that has to be looked at. */
export function textFile(draft: Draft): string {
  const document = new Document({
    title: 'Текст документа',
    description: 'Документ слово в слово.',
    text: wordingOf(draft),
  });
  const clauses = document.getIn(['text', 'clauses']);
  if (isSeq(clauses)) remarkTree(draft.clauses, clauses.items, ({ doubts }) => doubts);
  if (draft.title.length === 0)
    remarkAbove(document, ['text', 'title'], 'названия над первым пунктом не нашлось');
  return pageOf(document, 'Слова документа приведены без изменений.');
}
