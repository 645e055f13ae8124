import { casesOf, type Case } from './case.ts';

const lost: Case[] = casesOf('permalink-lost', [
  {
    slip: 'removes a term that was published',
    afterDrawing: true,
    spoil: (copy) =>
      copy.write('permalinks.lock', `${copy.read('permalinks.lock')}primer/term/old /primer/#term-old\n`),
    at: ['permalinks.lock'],
    says: '"primer/term/old" was published and is gone',
    hints: 'successors.yaml',
  },
  {
    slip: 'takes a whole regulation away without a word',
    afterDrawing: true,
    spoil: (copy) =>
      copy.write(
        'permalinks.lock',
        `${copy.read('permalinks.lock')}old/term/a /old/#term-a\nold/clause/1 /old/text/#clause-1\n`,
      ),
    at: ['permalinks.lock'],
    says: 'regulation "old" was published and is gone: 2 links to it would break',
    hints: 'from: old',
  },
]);

const unlisted: Case[] = casesOf('permalink-unlisted', [
  {
    slip: 'adds things and does not publish their links',
    afterDrawing: true,
    spoil: (copy) => copy.write('permalinks.lock', ''),
    at: ['permalinks.lock'],
    says: 'not listed yet: "primer/clause/1" at /primer/text/#clause-1 and',
    hints: 'npm run permalinks',
  },
]);

const successors = 'successors.yaml';
const succession = (from: string, to: string): string =>
  `- { from: ${from}, kind: moved, title: Прежнее, to: [${to}] }\n`;

const targets: Case[] = casesOf('successor-target', [
  {
    slip: 'names a successor for something that was never published',
    afterDrawing: true,
    spoil: (copy) => copy.write(successors, succession('primer/step/never', 'primer/step/answer')),
    at: [successors, 'never'],
    says: '"primer/step/never" was never published',
  },
  {
    slip: 'names a successor for something that is still there',
    afterDrawing: true,
    spoil: (copy) => copy.write(successors, succession('primer/step/request', 'primer/step/answer')),
    at: [successors, 'request'],
    says: '"primer/step/request" still exists',
  },
  {
    slip: 'names a successor for a regulation that is still there',
    afterDrawing: true,
    spoil: (copy) => copy.write(successors, succession('primer', 'primer/step/answer')),
    at: [successors, 'from: primer'],
    says: '"primer" still exists',
  },
  {
    slip: 'names a successor that does not exist',
    afterDrawing: true,
    spoil: (copy) =>
      copy
        .write('permalinks.lock', `${copy.read('permalinks.lock')}primer/step/old /primer/access/#step-old\n`)
        .write(successors, succession('primer/step/old', 'primer/step/nowhere')),
    at: [successors, 'nowhere'],
    says: 'primer/step/nowhere leads to nothing that exists',
  },
]);

const shape: Case[] = casesOf('schema', [
  {
    slip: 'writes a succession without a successor',
    afterDrawing: true,
    spoil: (copy) => copy.write(successors, '- { from: primer/step/old, kind: moved, title: Прежнее }\n'),
    at: [successors, 'from'],
    says: 'name what takes its place',
  },
]);

export const permalinks = [...lost, ...unlisted, ...targets, ...shape];
