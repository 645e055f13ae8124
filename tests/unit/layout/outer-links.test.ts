import { expect, test } from 'vitest';
import { markOuterLinks } from '../../../src/layout/outer-links.ts';

test('a link that leads away and does not say where is marked', () => {
  expect(markOuterLinks('<p><a class="b" href="https://knd.gov.ru/">портал</a></p>')).toBe(
    '<p><a data-outer class="b" href="https://knd.gov.ru/">портал</a></p>',
  );
  expect(markOuterLinks('<a href="mailto:a@example.org"><b>a@example.org</b></a>')).toContain('data-outer');
});

test.each([
  '<a href="https://knd.gov.ru/">https://knd.gov.ru/</a>',
  '<a href="https://knd.gov.ru/?a=1&amp;b=2"> https://knd.gov.ru/?a=1&amp;b=2 </a>',
  '<a href="mailto:a@example.org" class="c">a@example.org</a>',
  '<a href="/example/">Обзор</a>',
  '<a href="#https://x">Обзор</a> <a href="/">https://knd.gov.ru/</a>',
])('%s stays as it is', (html) => {
  expect(markOuterLinks(html)).toBe(html);
});
