import { describe, expect, it } from 'vitest';
import { boundHtml } from '../../../../src/words/typography/html.ts';

const isQuotation = (words: string): boolean => words.includes('слово документа');
const shown = (html: string): string => boundHtml(html, isQuotation).replaceAll('\u{a0}', '_');

describe('our words', () => {
  it.each([
    ['<p>слово в слове</p>', '<p>слово в_слове</p>'],
    ['<p>слово в <a href="/a/">слове</a></p>', '<p>слово в_<a href="/a/">слове</a></p>'],
    ['<p><strong>Не</strong> делайте</p>', '<p><strong>Не</strong>_делайте</p>'],
    ['<p><a>Шаг</a> — это</p>', '<p><a>Шаг</a>_— это</p>'],
    ['<p>в\nслове</p>', '<p>в_слове</p>'],
    ['<p>слово <svg/>в слове</p>', '<p>слово <svg/>в_слове</p>'],
    ['<P>слово в <B>слове</B></P>', '<P>слово в_<B>слове</B></P>'],
    ['<p>слово в <!-- а в --><em>слове</em></p>', '<p>слово в_<!-- а в --><em>слове</em></p>'],
    ['<p>смотрите в <code>src и в</code></p>', '<p>смотрите в_<code>src и в</code></p>'],
    ['<p>слово в <b> слове</b></p>', '<p>слово в_<b>слове</b></p>'],
    ['<p><a> адрес </a> <i>  — почта</i></p>', '<p><a> адрес_</a><i>— почта</i></p>'],
    ['<p><a> адрес </a> — почта</p>', '<p><a> адрес</a>_— почта</p>'],
    ['<p><a>адрес</a> <i> — почта</i></p>', '<p><a>адрес</a><i>_— почта</i></p>'],
    ['<template><p>слово в слове</p></template>', '<template><p>слово в_слове</p></template>'],
  ])('%s', (html, expected) => expect(shown(html)).toBe(expected));
});

describe('what is left alone', () => {
  it.each([
    '<p class="verbatim">слово в слове</p>',
    '<div class="a verbatim b"><p>слово в <em>слове и</em> в нём</p><div>и в нём</div> и в нём</div>',
    '<span class="verbatim-inline">«слово в слове»</span>',
    '<p data-verbatim>слово в слове</p>',
    '<td data-quote data-verbatim="">слово в слове</td>',
    '<pre>слово в слове</pre>',
    '<kbd>в слове</kbd>',
    '<svg><title>слово в слове</title><text>и в слове</text></svg>',
    '<script>const a = "<p>слово в слове</p>";</script>',
    '<textarea>слово в слове <p></textarea>',
    '<p title="слово в слове">слово</p>',
    '<p title=\'в > слове\' data-json="{&quot;a&quot;:&quot;<b>и в нём</b>&quot;}">слово</p>',
    '<p>в</p><p>слове</p>',
    '<td>в</td> <td>слове</td>',
    '<p>в<br>слове</p>',
    '<p><span>в</span> <span>слове</span></p>',
    '<p data-verbatim><b>в </b> слове</p>',
    '<p>слово в <code> слове</code></p>',
    '<p>«слово документа и слово»</p>',
    '<page-contents><a><span>I. слово документа и слово</span></a></page-contents>',
  ])('%s', (html) => expect(shown(html)).toBe(html));

  it('is the head of the page', () => {
    const head = '<html><head><title>слово в слове</title></head>';
    expect(shown(`${head}<body>слово в слове</body></html>`)).toBe(
      `${head}<body>слово в_слове</body></html>`,
    );
  });

  it('ends with its element', () => {
    expect(shown('<p class="verbatim">в <span>а</span> слове</p><p>в слове</p>')).toBe(
      '<p class="verbatim">в <span>а</span> слове</p><p>в_слове</p>',
    );
    expect(shown('<p>в слове <span data-verbatim>и в нём</span> и в слове</p>')).toBe(
      '<p>в_слове <span data-verbatim>и в нём</span> и_в_слове</p>',
    );
    expect(shown('<textarea data-verbatim>и в</textarea><p>в слове</p>')).toBe(
      '<textarea data-verbatim>и в</textarea><p>в_слове</p>',
    );
  });

  it('is no class that only begins alike', () => {
    expect(shown('<p class="verbatim-not">в слове</p>')).toBe('<p class="verbatim-not">в_слове</p>');
  });
});

it('binds what stands in the table of contents and is ours', () => {
  expect(shown('<page-contents><a>слово в слове</a></page-contents>')).toBe(
    '<page-contents><a>слово в_слове</a></page-contents>',
  );
});
