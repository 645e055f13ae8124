import { describe, expect, it } from 'vitest';
import { houseRules, rules } from '../../../src/checks/rules.ts';
import { ContentCopy } from '../../fixtures/copy.ts';
import { addresses } from './cases/addresses.ts';
import { editions } from './cases/editions.ts';
import { faithful } from './cases/faithful.ts';
import { guide } from './cases/guide.ts';
import { house } from './cases/house.ts';
import { duplicateIds } from './cases/ids.ts';
import { letters } from './cases/letters.ts';
import { permalinks } from './cases/permalinks.ts';
import { prose } from './cases/prose.ts';
import { questions } from './cases/questions.ts';
import { references } from './cases/references.ts';
import { regulation } from './cases/regulation.ts';
import { schema } from './cases/schema.ts';
import { sentences } from './cases/sentences.ts';
import { source } from './cases/source.ts';

const cases = [
  ...schema,
  ...duplicateIds,
  ...references,
  ...questions,
  ...regulation,
  ...source,
  ...sentences,
  ...addresses,
  ...guide,
  ...faithful,
  ...prose,
  ...permalinks,
  ...editions,
  ...letters,
  ...house,
];

it.each(cases)('$rule: an author $slip', ({ rule, spoil, at: [file, words], says, hints, afterDrawing }) => {
  const copy = new ContentCopy();
  if (afterDrawing) copy.draw();
  spoil(copy);
  if (!afterDrawing) copy.draw();
  const line = words === undefined ? 1 : copy.lineOf(file, words);

  const problems = copy.check();

  expect(problems.map((problem) => `${problem.rule} ${problem.file}:${String(problem.line)}`)).toEqual([
    `${rule} ${file}:${String(line)}`,
  ]);
  expect(problems[0]?.message).toContain(says);
  expect(problems[0]?.hint).toContain(hints ?? '');
  expect(problems[0]?.hint).not.toBe('');
});

describe('the catalogue', () => {
  it('names every rule once', () => {
    const names = [...rules, ...houseRules].map(({ name }) => name);
    expect(names).toEqual([...new Set(names)]);
  });

  it('has a case for every rule', () => {
    const covered = new Set(cases.map(({ rule }) => rule));
    expect([...rules, ...houseRules].map(({ name }) => name).filter((name) => !covered.has(name))).toEqual(
      [],
    );
  });
});
