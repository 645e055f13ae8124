import { expect, it } from 'vitest';
import type { LocatedDiagnostic } from '../../../src/content/check.ts';
import { report } from '../../../src/content/report.ts';
import { ContentCopy } from '../../fixtures/copy.ts';

/** Rule, file and line of each problem. */
function headlines(copy: ContentCopy): string[] {
  return copy.check().map(({ rule, file, line }) => `${rule} ${file}:${String(line)}`);
}

it('reports the mistakes of several rules in one run, by file and line', () => {
  const copy = new ContentCopy()
    .edit('primer/access.mdx', 'title: Получить доступ', 'title: Пoлучить доступ')
    .edit('primer/access.mdx', 'actor: operator', 'actor: operatr')
    .edit('primer/access.mdx', 'environment: trial', 'environment: tryal')
    .edit('primer/text.mdx', 'сама организация', 'сaмa организация')
    .edit('index.mdx', '(/primer/)', '(/prime/)')
    .draw();

  expect(headlines(copy)).toEqual([
    `dead-link index.mdx:${String(copy.lineOf('index.mdx', '/prime/'))}`,
    'mixed-script primer/access.mdx:2',
    `unknown-reference primer/access.mdx:${String(copy.lineOf('primer/access.mdx', 'operatr'))}`,
    `unknown-reference primer/access.mdx:${String(copy.lineOf('primer/access.mdx', 'tryal'))}`,
    `source-identity primer/text.mdx:${String(copy.lineOf('primer/text.mdx', 'сaмa'))}`,
    `mixed-script primer/text.mdx:${String(copy.lineOf('primer/text.mdx', 'сaмa'))}`,
  ]);
});

it('points at the file with the passport, although another one has taken its address', () => {
  const copy = new ContentCopy()
    .write('primer.mdx', '---\ntitle: Не паспорт\n---\n')
    .edit('primer/index.mdx', "clauses: ['1.2']", "clauses: ['1.9']")
    .draw();

  expect(headlines(copy)).toEqual([
    'page-address primer/index.mdx:1',
    `unknown-reference primer/index.mdx:${String(copy.lineOf('primer/index.mdx', "['1.9']"))}`,
  ]);
});

it('reports several mistakes of one file that does not fit its schema', () => {
  const copy = new ContentCopy()
    .edit('primer/access.mdx', 'goal: Доступ получен.', 'goal: ""')
    .edit('primer/access.mdx', "clauses: ['3']", 'clauses: []')
    .insert('primer/access.mdx', 'author: Иванов\n', 'procedure:');

  expect(headlines(copy)).toEqual([
    'schema primer/access.mdx:3',
    'schema primer/access.mdx:5',
    `schema primer/access.mdx:${String(copy.lineOf('primer/access.mdx', 'clauses: []'))}`,
  ]);
});

it('says nothing else of a regulation while one of its files cannot be read, yet goes on with other pages', () => {
  const copy = new ContentCopy()
    .draw()
    .edit('primer/access.mdx', 'goal: Доступ получен.', 'goal: [')
    .edit('primer/text.mdx', 'сама организация', 'организация')
    .edit('index.mdx', '(/primer/)', '(/prime/) и [шаг](/primer/access/#step-request)');

  expect(new Set(copy.check().map(({ rule, file }) => `${rule} ${file}`))).toEqual(
    new Set(['dead-link index.mdx', 'yaml primer/access.mdx']),
  );
});

it('writes every problem as a paragraph with file, line, what is wrong and how to mend it', () => {
  const copy = new ContentCopy().edit('index.mdx', '(/primer/)', '(/prime/)').draw();
  const line = String(copy.lineOf('index.mdx', '/prime/'));

  expect(report(copy.check())).toBe(
    [
      'The content has 1 problem:',
      '',
      `content/index.mdx:${line}  [dead-link]`,
      '  the link "/prime/" leads to no page of this site',
      '  → did you mean "/primer/"? these exist: /primer/, /primer/text/, /, /primer/notes/, /primer/access/, /primer/choice/, /primer/coverage/',
    ].join('\n'),
  );
});

it('writes out the first few of many problems of one rule, and where the others stand', () => {
  const problem = (line: number): LocatedDiagnostic => ({
    ...{ rule: 'unasked-thing', file: 'a/questions.mdx', path: [], line },
    ...{ message: `no question is answered by clause/${String(line)}`, hint: 'write the question' },
  });
  const other: LocatedDiagnostic = {
    ...problem(99),
    rule: 'dead-link',
    message: 'leads nowhere',
    hint: 'mend it',
  };
  const told = report([...Array.from({ length: 20 }, (_, index) => problem(index + 1)), other]);
  expect(told.match(/write the question/gu)).toHaveLength(6);
  expect(told).toContain(
    'content/a/questions.mdx  [unasked-thing]  14 more of the same:\n  line 7: no question',
  );
  expect(told).toContain(
    '  line 20: no question is answered by clause/20\n\ncontent/a/questions.mdx:99  [dead-link]',
  );
  expect(told).toMatch(/^The content has 21 problems:/u);
});

it('does not say that words are unused that stand in a file which cannot be read', () => {
  const copy = new ContentCopy().draw();
  const words = copy.check().length;
  copy
    .write('synonyms.yaml', 'words:\n  сообщать: [извещать]\n')
    .edit('primer/access.mdx', "clauses: ['1']", 'clauses: 1');
  expect(words).toBe(0);
  expect(copy.check().map(({ rule }) => rule)).toEqual(['schema']);
});
