import { expect, it } from 'vitest';
import { lineEndsPlugin } from '../../../src/build/line-ends.ts';

const { enforce, transform } = lineEndsPlugin;

it('a page that Windows saved is the same page to what reads Markdown after it', () => {
  expect(enforce).toBe('pre');
  expect(transform.filter.id.test('content/primer/index.mdx')).toBe(true);
  expect(transform.handler('---\r\ntitle: А\r\n---\r\n\r\nПервая\r\nвторая\r\n').code).toBe(
    '---\ntitle: А\n---\n\nПервая\nвторая\n',
  );
});
