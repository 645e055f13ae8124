import { micromark } from 'micromark';
import { parse, type DefaultTreeAdapterTypes } from 'parse5';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Excerpt } from '../../../src/links/excerpt.ts';
import { composeReply } from '../../../src/links/reply.ts';

const clause: Excerpt = {
  title: 'Куда направить',
  citation: 'п. 1.4 (Правила)',
  quote: 'Направить письмо.',
  verbatim: true,
  href: 'https://example.org/example/text/#clause-1.4',
  short: 'https://example.org/s/example/1.4/',
};
const step: Excerpt = {
  title: 'Отправить письмо',
  citation: 'п. 1.4 (Правила)',
  quote: 'Отправьте письмо.',
  verbatim: false,
  href: 'https://example.org/example/api-access/#step-letter',
  short: 'https://example.org/s/example/step/letter/',
};
const parts = { greeting: 'Здравствуйте!', excerpts: [clause, step], nextAction: 'Напишите нам.' };

describe('the answer to a question', () => {
  const asked = { ...clause, answer: 'Письмо направляют Оператору.' };

  it('stands before the words of the document, and the signature ends the reply', () => {
    const reply = composeReply({ excerpts: [asked], signature: 'Иванова' }, 'text').text;
    expect(reply).toMatch(/^Письмо направляют Оператору\.\n\n«Направить письмо\.»\n[^]+\n\nИванова$/u);
  });

  it('is no part of the quotation in Markdown and rich text', () => {
    expect(composeReply({ excerpts: [asked] }, 'markdown').text).toMatch(
      /^Письмо направляют Оператору\.\n\n> /u,
    );
    const { html } = composeReply({ excerpts: [asked], signature: 'Иванова\nОтдел' }, 'rich');
    expect(html).toMatch(/^<p>Письмо направляют Оператору\.<\/p>\n\n<blockquote>/u);
    expect(html).toMatch(/<p>Иванова<br>Отдел<\/p>$/u);
  });
});

describe('a reply to several questions', () => {
  const first = { ...clause, question: 'Куда направить?' };
  const second = { ...step, question: 'Что отправить?' };

  it('repeats each before what answers it', () => {
    const { text } = composeReply({ excerpts: [first, second] }, 'text');
    expect(text).toMatch(
      /^1\. Куда направить\?\n\n«Направить письмо\.»[^]+\n\n2\. Что отправить\?\n\nОтправить письмо\./u,
    );
    expect(composeReply({ excerpts: [first, second] }, 'markdown').text).toMatch(
      /^\*\*1\\?\. Куда направить\?\*\*\n\n> /u,
    );
    expect(composeReply({ excerpts: [first, second] }, 'rich').html).toMatch(
      /^<p><strong>1\. Куда направить\?<\/strong><\/p>\n\n<blockquote>/u,
    );
  });

  it('repeats a question once for the places that stand together', () => {
    const { text } = composeReply(
      { excerpts: [first, { ...step, question: first.question }, second] },
      'text',
    );
    expect(text.match(/Куда направить\?/gu)).toHaveLength(1);
  });

  it('repeats none where only one was asked', () => {
    expect(composeReply({ excerpts: [first] }, 'text').text).toMatch(/^«Направить письмо/u);
  });
});

describe('a reply', () => {
  it('is text with the words of the document in quotation marks and links at the end of each place', () => {
    expect(composeReply(parts, 'text')).toEqual({
      text: [
        'Здравствуйте!',
        '',
        '«Направить письмо.»',
        'п. 1.4 (Правила)',
        'https://example.org/s/example/1.4/',
        '',
        'Отправить письмо. Отправьте письмо.',
        'Основание: п. 1.4 (Правила)',
        'https://example.org/s/example/step/letter/',
        '',
        'Напишите нам.',
      ].join('\n'),
    });
  });

  it('is Markdown with one quotation for each place', () => {
    const { text, html } = composeReply(parts, 'markdown');
    expect(html).toBeUndefined();
    const shown = micromark(text);
    expect(shown.match(/<blockquote>/gu)).toHaveLength(2);
    expect(shown).toContain('<a href="https://example.org/s/example/1.4/">п. 1.4 (Правила)</a>');
    expect(shown).toMatch(/^<p>Здравствуйте!<\/p>[^]*<p>Напишите нам\.<\/p>$/u);
  });

  it('is HTML with the same text beside it', () => {
    const { text, html } = composeReply(parts, 'rich');
    expect(text).toBe(composeReply(parts, 'text').text);
    expect(html).toMatch(/^<p>Здравствуйте!<\/p>/u);
    expect(html).toContain('<blockquote><p>«Направить письмо.»</p></blockquote>');
  });

  it('keeps the order of the places', () => {
    const { text } = composeReply({ excerpts: [step, clause] }, 'text');
    expect(text.indexOf('Отправьте')).toBeLessThan(text.indexOf('Направить'));
  });

  it('ends with the closing', () => {
    expect(composeReply({ ...parts, closing: 'Всего доброго.' }, 'text').text).toMatch(
      /Напишите нам\.\n\nВсего доброго\.$/u,
    );
  });

  it.each(['text', 'markdown', 'rich'] as const)('without parts is empty as %s', (format) => {
    expect(composeReply({ excerpts: [] }, format).text).toBe('');
    expect(composeReply({ excerpts: [] }, format).html ?? '').toBe('');
  });
});

const hostile = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.constantFrom(
    '<img src=x onerror=alert(1)>',
    '</blockquote><script>alert(1)</script>',
    '"><a href="javascript:alert(1)">',
    '](javascript:alert(1)) [x](y',
    '\n\n# Заголовок\n<b>жирно</b>',
    '```\n~~~\n- пункт\n1. пункт',
    '&lt;script&gt; \\<i>',
    '\uD800',
  ),
);

function elements(html: string): string[] {
  const names: string[] = [];
  const visit = (node: DefaultTreeAdapterTypes.Node): void => {
    if ('tagName' in node) names.push(node.tagName);
    if ('childNodes' in node) node.childNodes.forEach(visit);
  };
  visit(parse(html));
  return names.filter((name) => !['html', 'head', 'body'].includes(name));
}

describe('hostile words', () => {
  it('never become elements of the rich reply', () => {
    fc.assert(
      fc.property(hostile, hostile, hostile, fc.boolean(), (title, quote, citation, verbatim) => {
        const excerpts = [{ ...clause, title, quote, citation, verbatim }];
        const { html = '' } = composeReply({ greeting: quote, excerpts }, 'rich');
        const expected = ['blockquote', 'p', 'p', 'a'];
        expect(elements(html)).toEqual(quote === '' ? expected : ['p', ...expected]);
      }),
    );
  });

  it('never become markup of the Markdown reply', () => {
    fc.assert(
      fc.property(hostile, hostile, hostile, fc.boolean(), (title, quote, citation, verbatim) => {
        const excerpts = [{ ...clause, title, quote, citation, verbatim }];
        const { text } = composeReply({ excerpts }, 'markdown');
        const shown = elements(micromark(text, { allowDangerousHtml: true, allowDangerousProtocol: true }));
        expect(shown.filter((name) => !['blockquote', 'p', 'a'].includes(name))).toEqual([]);
        expect(shown.filter((name) => name === 'a').length).toBeLessThanOrEqual(1);
      }),
    );
  });
});
