import { join } from 'node:path';
import { expect, it } from 'vitest';
import { readContent } from '../../../src/content/disk.ts';
import { citationOf, citedDocument } from '../../../src/links/citation.ts';
import { quoteOf } from '../../../src/links/quote.ts';
import type { Library } from '../../../src/model/library.ts';
import type { Ref } from '../../../src/model/ref.ts';

/** The invented regulations: one with an act, one without. */
const fixtures = join(import.meta.dirname, '../../fixtures');
const [invented, plain] = ['invented', 'content'].map(
  (name) => readContent(join(fixtures, name)).input.library,
);

function of(library: Library | undefined, ref: Ref): { citation: string; quote: string } {
  const item = library?.byRef.get(ref);
  const regulation = library?.byId.get(item?.regulation ?? '');
  if (!item || !regulation) throw new Error(`${ref} is not there`);
  return { citation: citationOf(item, regulation), quote: quoteOf(item, regulation).text };
}

const act =
  'Вымышленный порядок подключения к ГИС «Образец», приказ Ведомства образцов (вымышлено) от 01.02.2024 № 7';

it('cites a clause with the document it stands in', () => {
  expect(of(invented, 'obrazets/clause/11.2').citation).toBe(`п. 11, подп. 2 (${act})`);
});

it('cites an excerpt as a part of what it was taken from', () => {
  const regulation = invented?.byId.get('obrazets');
  if (!regulation) throw new Error('the fixture has no obrazets');
  const extent = { excerpt: 'положение из приказа № 7' };
  expect(citedDocument({ ...regulation, passport: { ...regulation.passport, extent } })).toBe(
    'Вымышленный порядок подключения к ГИС «Образец», положение из приказа № 7',
  );
});

it('leaves out what the passport does not know', () => {
  expect(of(plain, 'primer/clause/1.1').citation).toBe('п. 1, подп. 1 (Вымышленный порядок)');
});

it('cites for a step the clauses that it rests on', () => {
  expect(of(invented, 'obrazets/step/work').citation).toBe(`п. 9; п. 9(1); п. 13 (${act})`);
});

it('quotes every thing without markup', () => {
  for (const library of [invented, plain])
    for (const { ref } of library?.items ?? []) {
      const { quote } = of(library, ref);
      expect(quote, ref).not.toBe('');
      expect(quote, ref).not.toMatch(/<|\]\(|\*/u);
    }
});
