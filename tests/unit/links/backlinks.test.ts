import { expect, it } from 'vitest';
import { backlinksOf } from '../../../src/links/backlinks.ts';
import { readContent } from '../../../src/content/disk.ts';
import { fixture } from '../../fixtures/copy.ts';

const [primer] = readContent(fixture).input.library.regulations;
if (!primer) throw new Error('the fixture has no regulation');
const refsOf = (items: readonly { ref: string }[]): string[] => items.map(({ ref }) => ref);

it('lists the questions, outcomes and steps that rest on a clause, in reading order', () => {
  expect(refsOf(backlinksOf(primer, '1').guide)).toEqual([
    'primer/question/need',
    'primer/outcome/nothing',
    'primer/outcome/apply',
    'primer/step/request',
  ]);
});

it('lists the notes apart, and neither terms nor parties nor the clause itself', () => {
  const { guide, notes } = backlinksOf(primer, '2');
  expect([refsOf(guide), refsOf(notes)]).toEqual([['primer/step/answer'], ['primer/note/deadline']]);
});

it('finds nothing for a clause that does not exist', () => {
  expect(backlinksOf(primer, '9')).toEqual({ guide: [], notes: [] });
});
