import { Document, isMap, isSeq, type Node } from 'yaml';
import { correctDraft, type DraftCorrection } from '../../src/authoring/corrections.ts';
import type { Draft, DraftClause, DraftFootnote } from '../../src/authoring/draft.ts';
import { proposeContacts, proposeTerms } from '../../src/authoring/propose.ts';

/** Begins every comment that the author has to answer; searched for when all is done. */
const check = ' ПРОВЕРЬТЕ: ';

/** The files of a new regulation, by their name in its folder. The draft is corrected on the way. */
export function draftFiles(draft: Draft, source: string): Record<string, string> {
  const corrections = correctDraft(draft);
  return { 'source.txt': source, 'text.mdx': textFile(draft), 'index.mdx': passportFile(draft, corrections) };
}

function textFile(draft: Draft): string {
  const document = new Document({
    title: 'Текст документа',
    description: 'Документ слово в слово.',
    text: {
      title: draft.title.length > 0 ? draft.title : ['Без названия'],
      ...(draft.footnotes.length > 0 ? { footnotes: draft.footnotes.map(footnoteData) } : {}),
      clauses: draft.clauses.map(clauseData),
    },
  });
  const clauses = document.getIn(['text', 'clauses']);
  if (isSeq(clauses)) comment(draft.clauses, clauses.items as Node[]);
  if (draft.title.length === 0) noteAt(document, ['text', 'title'], 'названия над первым пунктом не нашлось');
  return file(document, 'Слова документа приведены без изменений.');
}

function clauseData({ children, footnotes, kind, ...clause }: DraftClause): object {
  return {
    id: clause.id,
    ...(kind === 'clause' ? {} : { kind }),
    ...(clause.number === undefined ? {} : { number: clause.number }),
    ...(clause.title === undefined ? {} : { title: clause.title }),
    ...(clause.cite === undefined ? {} : { cite: clause.cite }),
    ...(clause.text === '' ? {} : { text: clause.text }),
    ...(children.length > 0 ? { children: children.map(clauseData) } : {}),
    ...(clause.tail === undefined ? {} : { tail: clause.tail }),
    ...(footnotes.length > 0 ? { footnotes: footnotes.map(footnoteData) } : {}),
  };
}

function footnoteData({ id, mark, cite, text }: DraftFootnote): object {
  return { id, mark, cite, text };
}

/** Puts the doubts of each clause above it. */
function comment(clauses: readonly DraftClause[], nodes: readonly Node[]): void {
  for (const [index, { doubts, children }] of clauses.entries()) {
    const node = nodes[index];
    if (!isMap(node)) continue;
    if (doubts.length > 0) node.commentBefore = check + doubts.join('; ');
    const inside = node.get('children');
    if (isSeq(inside)) comment(children, inside.items as Node[]);
  }
}

function passportFile(draft: Draft, corrections: readonly DraftCorrection[]): string {
  const name = draft.title.join(' ').replace(/[¹²³⁴-⁹]+/gu, '') || 'Без названия';
  const contacts = proposeContacts(draft);
  const terms = proposeTerms(draft);
  const document = new Document({
    title: name,
    description: 'Раздел готовится.',
    regulation: {
      draft: true,
      order: 100,
      fullTitle: name,
      shortTitle: name.slice(0, 60),
      subject: name,
      citedAs: name,
      edition: 'Дата редакции в документе не указана.',
      ...(contacts.length > 0
        ? {
            contacts: contacts.map((contact) => ({
              ...contact,
              purpose: 'Для чего этот адрес, ещё не описано.',
            })),
          }
        : {}),
      ...(terms.length > 0
        ? {
            terms: terms.map(({ id, term, definition, clauses }) => ({
              id,
              term,
              definition,
              clauses,
              explanation: 'Пояснение ещё не написано.',
            })),
          }
        : {}),
      ...(corrections.length > 0 ? { corrections } : {}),
    },
  });
  noteAt(document, ['regulation', 'draft'], 'уберите эту строку, когда есть участники, порядки и проверки');
  noteAt(
    document,
    ['regulation', 'shortTitle'],
    'коротко — как систему называют все; subject — к чему подключаются',
  );
  noteAt(
    document,
    ['regulation', 'edition'],
    'что известно о дате; если известен акт — добавьте act и issuer',
  );
  noteAt(document, ['regulation', 'contacts'], 'адреса найдены в тексте: напишите, для чего каждый');
  noteAt(
    document,
    ['regulation', 'terms'],
    'сокращения найдены в тексте: обрежьте definition до слов самого документа',
  );
  return file(document, '{/* Обзор своими словами: что это, как проходит, что понадобится. */}');
}

function noteAt(document: Document, path: string[], words: string): void {
  const map = document.getIn(path.slice(0, -1), true);
  if (!isMap(map)) return;
  const pair = map.items.find(({ key }) => String(key) === path.at(-1));
  const key = pair?.key as Node | undefined;
  if (key) key.commentBefore = check + words;
}

function file(document: Document, body: string): string {
  return `---\n${document.toString({ lineWidth: 0, singleQuote: true })}---\n\n${body}\n`;
}
