import { expect, it } from 'vitest';
import { readContent } from '../../../src/content/disk.ts';
import { aspects, aspectsOf } from '../../../src/links/comparison.ts';
import { ContentCopy } from '../../fixtures/copy.ts';

function factsOf(change: (copy: ContentCopy) => void = () => undefined) {
  const copy = new ContentCopy();
  change(copy);
  const [primer] = readContent(copy.root).input.library.regulations;
  if (!primer) throw new Error('the fixture has no regulation');
  return aspectsOf(primer);
}

it('tells each aspect from the model, each fact with its place', () => {
  const facts = factsOf();
  expect(Object.keys(facts)).toEqual([...aspects]);
  expect(facts.ways.map(({ href }) => href)).toEqual(['/primer/choice/', '/primer/access/']);
  expect(facts.environments.map(({ text }) => text)).toEqual(['пробный стенд']);
  expect(facts.answers.map(({ href }) => href)).toContain('/primer/#party-operator');
});

it('leaves a duty out of the number of steps', () => {
  expect(factsOf().ways.at(-1)?.text).toMatch(/\(2\)$/u);
});

it('names of what is unsaid only what blocks the way', () => {
  expect(factsOf().unsaid).toEqual([]);
  const facts = factsOf((copy) =>
    copy.edit('primer/notes.mdx', 'kind: silence', 'kind: silence\n    cost: blocks'),
  );
  expect(facts.unsaid).toEqual([{ text: 'Сроков нет', href: '/primer/notes/#note-deadline' }]);
});
