import fc from 'fast-check';
import { micromark } from 'micromark';
import { describe, expect, it } from 'vitest';
import { plainText } from '../../../src/model/markup.ts';
import { literalUnderscores, renderBlock, renderInline } from '../../../src/words/markdown.ts';

describe('renderInline', () => {
  it.each([
    ['Обычные слова', 'Обычные слова'],
    ['Слово *важное*', 'Слово <em>важное</em>'],
    ['[текст](/primer/text/#clause-1.1)', '<a href="/primer/text/#clause-1.1">текст</a>'],
    ['<https://example.org/>', '<a href="https://example.org/">https://example.org/</a>'],
    ['<a@example.org>', '<a href="mailto:a@example.org">a@example.org</a>'],
  ])('renders %s', (markdown, html) => {
    expect(renderInline(markdown)).toBe(html);
  });

  it.each([
    '«___» __________ 20__ г.',
    '_______________________',
    'Имя: _____ (подпись) _____',
    'имя_поля и _ещё_одно_',
    '<https://example.org/a_b_c>',
  ])('shows every underscore of %s', (markdown) => {
    const shown = renderInline(markdown).replace(/<[^>]*>/gu, '');
    expect(shown).toBe(plainText(markdown));
  });

  it('keeps paragraphs where there are several', () => {
    expect(renderInline('Один.\n\nДва.')).toContain('Два.');
  });

  it.each(['[a](javascript:alert(1))', '[a](data:text/html,x)', '[a](vbscript:x)'])(
    'drops the link of %s',
    (markdown) => {
      expect(renderInline(markdown)).toBe('<a href="">a</a>');
    },
  );
});

it('takes no shorter way where Markdown means something', () => {
  const piece = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc.constantFrom(...'1. 1) # - + = ~~~ *** ___ | ! : 4.2 a_b — « » \t  '.split(' '), ' ', '\n', '\ufeff'),
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 6 }), (pieces) => {
      const text = pieces.join('').replaceAll('|', '');
      expect(renderBlock(text)).toBe(micromark(text, literalUnderscores));
    }),
    { numRuns: 2000 },
  );
});

it('shows raw HTML as text, whatever stands around it', () => {
  const tag = fc.constantFrom(
    '<script>',
    '<img src=x onerror=alert(1)>',
    '<b>',
    '</p>',
    '<!-- ',
    '<![CDATA[',
  );
  const piece = fc.oneof(fc.string(), tag, fc.constantFrom('\n', '\n\n', '`', '> ', '- '));
  fc.assert(
    fc.property(fc.array(piece), (pieces) => {
      expect(renderBlock(pieces.join(''))).not.toMatch(/<(?:script|img src=x|b>|!)/u);
    }),
  );
});

describe('tables', () => {
  const table = 'Термины:\n\n| Термин | Значение |\n| --- | --- |\n| **СТП** | <b |\n| Центр | |\n\nКонец.';

  it('become tables in a frame that scrolls', () => {
    const html = renderBlock(table);
    expect(html).toContain('<p>Термины:</p>');
    expect(html).toContain(
      '<div class="table-scroll" tabindex="0" role="region" aria-label="Термин, Значение">',
    );
    expect(html).toContain('<th scope="col">Термин</th>');
    expect(html).toContain('<tr><td><strong>СТП</strong></td><td>&lt;b</td></tr>');
    expect(html).toContain('<tr><td>Центр</td><td></td></tr>');
    expect(html.endsWith('<p>Конец.</p>')).toBe(true);
  });

  it('are plain words without bars in quotations', () => {
    expect(plainText(table).split(/\s+/u)).toEqual([
      'Термины:',
      'Термин',
      'Значение',
      'СТП',
      '<b',
      'Центр',
      'Конец.',
    ]);
  });

  it('leaves a bar inside a sentence alone', () => {
    expect(renderBlock('а | б')).toBe('<p>а | б</p>');
  });
});

it('shows the stars that are printed, and the plain words have the same', () => {
  const piece = fc.constantFrom(
    ...'слово слово* слово** *слово* **слово** 12* 12*, дня**. \\* «*слово*» 7'.split(' '),
  );
  fc.assert(
    fc.property(fc.array(piece, { minLength: 1, maxLength: 5 }), (pieces) => {
      const text = `А ${pieces.join(' ')}`;
      expect(renderInline(text).replace(/<[^>]*>/gu, '')).toBe(plainText(text));
    }),
  );
});
