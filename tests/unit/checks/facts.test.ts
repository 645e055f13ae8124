import { expect, it } from 'vitest';
import { describeFacts, wrongFacts } from '../../../src/checks/facts/describe.ts';
import { readContent } from '../../../src/content/disk.ts';
import { fixture } from '../../fixtures/copy.ts';

it('tells which facts are wrong, missing or new', () => {
  expect(wrongFacts({ a: '1', b: '2', d: '4' }, { a: '1', b: '3', c: '4' })).toEqual(['b', 'd', 'c']);
});

it('writes down every thing of a guide that its document can confirm', () => {
  for (const regulation of readContent(fixture).input.library.regulations) {
    const facts = Object.keys(describeFacts(regulation));
    const claims = regulation.items.filter(({ kind }) => kind !== 'clause');
    expect(claims.length).toBeGreaterThan(5);
    expect(claims.map(({ kind, id }) => `${kind} ${id}`).filter((name) => !facts.includes(name))).toEqual([]);
  }
});
