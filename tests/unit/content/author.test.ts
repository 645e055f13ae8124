import { expect, it } from 'vitest';
import { mistakesOn } from '../../../src/content/author.ts';
import { ContentCopy } from '../../fixtures/copy.ts';

it('places each mistake beside what is wrong, and counts those of other pages', () => {
  const copy = new ContentCopy()
    .edit('primer/access.mdx', 'actor: operator', 'actor: operatr')
    .edit('primer/text.mdx', 'сама организация', 'сaмa организация')
    .edit('index.mdx', '(/primer/)', '(/prime/)')
    .draw();
  const places = (page: string): (string | undefined)[] =>
    mistakesOn(copy.root, page).here.map(({ anchor }) => anchor);
  expect(places('primer/access')).toEqual(['step-answer']);
  expect(new Set(places('primer/text'))).toEqual(new Set(['clause-1']));
  expect(places('')).toEqual([undefined]);
  expect(places('primer')).toEqual([]);
  const { here, elsewhere } = mistakesOn(copy.root, 'primer/access');
  expect(here.length + elsewhere).toBe(copy.check().length);
});

it('finds the place of what the schema refuses, too', () => {
  const copy = new ContentCopy().edit('primer/access.mdx', 'waitsFor: operator', 'waitFor: operator').draw();
  expect(mistakesOn(copy.root, 'primer/access').here.map(({ anchor, rule }) => [anchor, rule])).toEqual([
    ['step-answer', 'schema'],
  ]);
});
