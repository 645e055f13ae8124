import { join } from 'node:path';
import { expect, it } from 'vitest';
import { stepSide } from '../../src/checks/rules/step-side.ts';
import { readContent } from '../../src/content/disk.ts';
import { ContentCopy } from '../fixtures/copy.ts';

it('finds no step of the other side that is titled from the side of the reader', () => {
  expect(stepSide.check(readContent(join(import.meta.dirname, '../../content')).input)).toEqual([]);
});

it('says where such a step stands and how to mend it', () => {
  const copy = new ContentCopy();
  copy.edit('primer/access.mdx', 'title: Оператор отвечает', 'title: Дождаться ответа');

  const [finding] = stepSide.check(readContent(copy.root).input);

  expect(finding?.path).toEqual(['procedure', 'steps', 1, 'title']);
  expect(finding?.message).toBe(
    '«Дождаться ответа» tells the reader to act, but the step is done by «Оператор»',
  );
  expect(finding?.hint).toContain('say what the other side does');
});
