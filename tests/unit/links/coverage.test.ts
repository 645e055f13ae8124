import { expect, it } from 'vitest';
import { readContent } from '../../../src/content/disk.ts';
import { coverageOf, placesInClause, type Coverage } from '../../../src/links/coverage.ts';
import type { Regulation } from '../../../src/model/library.ts';
import { ContentCopy } from '../../fixtures/copy.ts';

function primerOf(copy: ContentCopy): Regulation {
  const [primer] = readContent(copy.root).input.library.regulations;
  if (!primer) throw new Error('the fixture has no regulation');
  return primer;
}

function sentence(coverage: Coverage, clause: string, index: number) {
  const found = coverage.clauses.find((one) => one.clause.id === clause)?.sentences[index - 1];
  if (!found) throw new Error(`no sentence ${String(index)} in clause ${clause}`);
  return found;
}
const refs = (items: readonly { ref: string }[]): string[] => items.map(({ ref }) => ref);

it('lets everything that names a clause rest on each of its sentences', () => {
  const coverage = coverageOf(primerOf(new ContentCopy()));
  const whole = [
    'primer/question/need',
    'primer/outcome/nothing',
    'primer/outcome/apply',
    'primer/step/request',
  ];
  expect(refs(sentence(coverage, '1', 1).guide)).toEqual(whole);
  expect(refs(sentence(coverage, '1', 2).guide)).toEqual(whole);
  expect(refs(sentence(coverage, '2', 1).notes)).toEqual(['primer/note/deadline']);
});

it('lets a step that names a sentence rest on that one alone', () => {
  const copy = new ContentCopy().edit(
    'primer/access.mdx',
    "gives: [заявка]\n      clauses: ['1']",
    "gives: [заявка]\n      clauses: ['1']\n      sentences: { '1': [Способ] }",
  );
  const primer = primerOf(copy);
  const coverage = coverageOf(primer);
  expect(refs(sentence(coverage, '1', 1).guide)).not.toContain('primer/step/request');
  expect(refs(sentence(coverage, '1', 2).guide)).toContain('primer/step/request');
  const [clause] = primer.clauses;
  const placesOf = (id: string) => {
    const item = primer.items.find(({ kind, id: own }) => kind === 'step' && own === id);
    return item && clause && placesInClause(item, clause);
  };
  expect(placesOf('request')).toEqual([2]);
  expect(placesOf('answer')).toBeUndefined();
});

it('counts sentences and inferences', () => {
  const copy = new ContentCopy().edit(
    'primer/access.mdx',
    'requires: [answer]',
    'requires: [answer]\n      inferred: [Это вывод., И это вывод.]',
  );
  // Clause 1 has two sentences, its parts one each, and so have 2, 3, the end and both footnotes.
  expect(coverageOf(primerOf(copy)).figures).toEqual({
    sentences: 9,
    covered: 6,
    informational: 3,
    uncovered: 0,
    noted: 1,
    statements: 9,
    statementsWithInferred: 1,
    inferred: 2,
  });
});

it('counts a sentence that is said of by nothing', () => {
  const copy = new ContentCopy().edit('primer/access.mdx', "clauses: ['3']", "clauses: ['2']");
  expect(coverageOf(primerOf(copy)).figures).toMatchObject({ covered: 5, uncovered: 1 });
});

it.each([
  ['from a day', "repealed: { from: '2025-06-01' }"],
  ['from a day that the document does not name', 'repealedUndated: {}'],
])('lets nothing be owed to a clause that is no longer in force, %s', (_, repealed) => {
  const copy = new ContentCopy()
    .edit('primer/access.mdx', "clauses: ['3']", "clauses: ['2']")
    .insert('primer/text.mdx', `      ${repealed}\n`, '      text: Организация сообщает');
  const coverage = coverageOf(primerOf(copy));
  expect(coverage.figures).toMatchObject({ covered: 5, informational: 4, uncovered: 0 });
  expect(sentence(coverage, '3', 1)).toMatchObject({ guide: [], isRepealed: true });
});
