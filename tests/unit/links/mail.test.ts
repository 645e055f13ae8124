import fc from 'fast-check';
import { expect, it } from 'vitest';
import { mailtoHref } from '../../../src/links/mail.ts';

it('opens a draft with subject and body, and no address where none is named', () => {
  expect(mailtoHref({ subject: 'Вопрос & ответ', body: 'Да?\nНет.' })).toBe(
    'mailto:?subject=%D0%92%D0%BE%D0%BF%D1%80%D0%BE%D1%81%20%26%20%D0%BE%D1%82%D0%B2%D0%B5%D1%82&body=%D0%94%D0%B0%3F%0D%0A%D0%9D%D0%B5%D1%82.',
  );
});

it('writes the address as the document names it', () => {
  expect(mailtoHref({ to: 'help@example.org', subject: '', body: '' })).toBe(
    'mailto:help@example.org?subject=&body=',
  );
});

it('lets neither address nor words add fields of their own', () => {
  fc.assert(
    fc.property(fc.string(), fc.string({ unit: 'grapheme' }), (to, words) => {
      const { pathname, searchParams } = new URL(mailtoHref({ to, subject: words, body: words }));
      expect([...searchParams.keys()]).toEqual(['subject', 'body']);
      expect(searchParams.get('subject')).toBe(words.toWellFormed());
      expect(pathname).not.toMatch(/[?&]/u);
    }),
  );
});
