import { expect, it } from 'vitest';
import { report } from '../../../src/content/report.ts';
import { ContentCopy } from '../../fixtures/copy.ts';

it('finds nothing wrong with content that keeps every rule', () => {
  const problems = new ContentCopy().draw().check();
  expect(problems, report(problems)).toEqual([]);
});
