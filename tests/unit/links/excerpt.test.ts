import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { copyForms, copyFormats } from '../../../src/links/excerpt-forms.ts';
import { html, markdown, writeExcerpt, type Excerpt } from '../../../src/links/excerpt.ts';

const clause: Excerpt = {
  title: 'Защищённая сеть',
  citation: 'п. 1.4, подп. 2 (Правила)',
  quote: 'использовать защищенную сеть ГИС ТОР КНД;',
  verbatim: true,
  href: 'https://example.org/example/text/#clause-1.4.2',
  short: 'https://example.org/s/example/1.4.2/',
};

describe('writeExcerpt', () => {
  it('quotes the words of the document in quotation marks, with citation and short link', () => {
    expect(writeExcerpt(clause, 'quote', 'text').text).toBe(
      '«использовать защищенную сеть ГИС ТОР КНД;»\nп. 1.4, подп. 2 (Правила)\nhttps://example.org/s/example/1.4.2/',
    );
  });

  it('puts our own words into no quotation marks and names their basis', () => {
    const step = { ...clause, title: 'Перейти на сеть', quote: 'Обеспечьте работу.', verbatim: false };
    expect(writeExcerpt(step, 'quote', 'text').text).toBe(
      'Перейти на сеть. Обеспечьте работу.\nОснование: п. 1.4, подп. 2 (Правила)\nhttps://example.org/s/example/1.4.2/',
    );
  });

  it('gives both text and HTML for the rich format only', () => {
    for (const form of copyForms) {
      expect(writeExcerpt(clause, form, 'text').html).toBeUndefined();
      expect(writeExcerpt(clause, form, 'markdown').html).toBeUndefined();
      const rich = writeExcerpt(clause, form, 'rich');
      expect(rich.text).toBe(writeExcerpt(clause, form, 'text').text);
      expect(rich.html).toContain('<a href="https://');
    }
  });

  it('lets no markup through, whatever the words are', () => {
    fc.assert(
      fc.property(
        fc.string(),
        fc.constantFrom(...copyForms),
        fc.constantFrom(...copyFormats),
        (words, form, format) => {
          const { html: rich = '' } = writeExcerpt({ ...clause, title: words, quote: words }, form, format);
          expect(rich.replace(/<\/?(?:a|p|blockquote)(?: href="https:[^"<>]*")?>/gu, '')).not.toMatch(
            /[<>]/u,
          );
        },
      ),
    );
  });
});

it('escapes what Markdown and HTML take for markup', () => {
  expect(markdown('*a* [b](c) <d>')).toBe('\\*a\\* \\[b\\](c) \\<d\\>');
  expect(html('<a href="b">&')).toBe('&#60;a href=&#34;b&#34;&#62;&#38;');
});
