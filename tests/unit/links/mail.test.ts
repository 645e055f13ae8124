import fc from 'fast-check';
import { expect, it } from 'vitest';
import { longestMailto, mailto } from '../../../src/links/mail.ts';

it('opens a draft with subject and body, and no address where none is named', () => {
  expect(mailto({ subject: 'Вопрос & ответ', body: 'Да?\nНет.' })).toEqual({
    href: 'mailto:?subject=%D0%92%D0%BE%D0%BF%D1%80%D0%BE%D1%81%20%26%20%D0%BE%D1%82%D0%B2%D0%B5%D1%82&body=%D0%94%D0%B0%3F%0D%0A%D0%9D%D0%B5%D1%82.',
    complete: true,
  });
});

it('writes the address as the document names it', () => {
  const { href } = mailto({ to: 'help@example.org', subject: '', body: '' });
  expect(href).toBe('mailto:help@example.org?subject=&body=');
});

it('leaves the text out of an address that Windows would not open, and says so', () => {
  const whole = mailto({ subject: 'Вопрос', body: 'б'.repeat(300) });
  expect(whole.complete).toBe(true);
  expect(mailto({ subject: 'Вопрос', body: 'б'.repeat(400) })).toEqual({
    href: 'mailto:?subject=%D0%92%D0%BE%D0%BF%D1%80%D0%BE%D1%81',
    complete: false,
  });
});

it('writes plain spaces in the subject', () => {
  const { href } = mailto({ subject: 'О\u00A0п.\u202F1.4', body: '' });
  expect(new URL(href).searchParams.get('subject')).toBe('О п. 1.4');
});

it('lets neither address nor words add fields of their own', () => {
  fc.assert(
    fc.property(fc.string(), fc.string({ unit: 'grapheme' }), (to, words) => {
      const { href, complete } = mailto({ to, subject: words, body: words });
      const { pathname, searchParams } = new URL(href);
      expect([...searchParams.keys()]).toEqual(complete ? ['subject', 'body'] : ['subject']);
      expect(searchParams.get('subject')).toBe(words.toWellFormed().replace(/\s+/gu, ' '));
      expect(pathname).not.toMatch(/[?&]/u);
      if (complete) expect(href.length).toBeLessThanOrEqual(longestMailto);
    }),
  );
});
