import { describe, expect, it } from 'vitest';
import { library } from '../support/library.ts';
import { describeFacts, wrongFacts } from './facts/describe.ts';
import { expectedFacts } from './facts/expected.ts';

describe.each([...expectedFacts])('the guide to %s', (id, expected) => {
  const regulation = library.byId.get(id);

  it('claims what was read out of the document, no more and no less', () => {
    expect(regulation && describeFacts(regulation)).toEqual(expected);
  });

  it('has facts on every kind of thing', () => {
    const kinds = new Set(Object.keys(expected).map((name) => name.split(' ')[0]));
    expect([...kinds].sort()).toEqual(
      [
        'answers',
        'contact',
        'environment',
        'example',
        'note',
        'outcome',
        'party',
        'question',
        'step',
        'term',
      ].sort(),
    );
  });
});

it('tells which facts are wrong, missing or new', () => {
  expect(wrongFacts({ a: '1', b: '2', d: '4' }, { a: '1', b: '3', c: '4' })).toEqual(['b', 'd', 'c']);
});
