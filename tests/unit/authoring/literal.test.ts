import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { literal } from '../../../src/authoring/literal.ts';
import { plainText } from '../../../src/model/markup.ts';
import { renderInline } from '../../../src/words/markdown.ts';

/** What a reader sees of Markdown. */
function shown(markdown: string): string {
  return renderInline(markdown)
    .replace(/<[^>]*>/gu, '')
    .replace(
      /&(lt|gt|quot|amp);/gu,
      (_, name: string) => ({ lt: '<', gt: '>', quot: '"', amp: '&' })[name] ?? '',
    );
}

describe('literal', () => {
  it.each([
    ['Поле *Имя* и **заявка**', String.raw`Поле \*Имя* и \*\*заявка**`],
    ['каб. 12*, и «срок»* дня', 'x'],
    ['`код`', String.raw`\`код\``],
    ['[приложение](/about/)', String.raw`[приложение\](/about/)`],
    ['[приложение](#)', String.raw`[приложение\](#)`],
    ['[1]: /about/', String.raw`[1\]: /about/`],
    [String.raw`черта \* и \_`, 'x'],
    [
      'почта <a@b.ru>, <https://example.org/>, <b>',
      String.raw`почта \<a@b.ru>, \<https://example.org/>, \<b>`,
    ],
    ['&copy; и R&D', String.raw`\&copy; и R&D`],
    ['# Знак', String.raw`\# Знак`],
  ])('%s', (words, written) => {
    if (written !== 'x') expect(literal(words)).toBe(written);
    expect(shown(literal(words))).toBe(words);
    expect(plainText(literal(words))).toBe(words);
  });

  it.each(['каб. 12* и 13**', '2 * 3', '«___» ____ 20__ г.', '<1> закон [1]', String.raw`C:\Документы`])(
    'leaves %s as it is',
    (words) => {
      expect(literal(words)).toBe(words);
    },
  );

  it('keeps the markup of a table', () => {
    expect(literal('| А | < |\n| --- | --- |\n| *б* | ^ |')).toBe('| А | < |\n| --- | --- |\n| \\*б* | ^ |');
  });

  it('shows the words whatever signs they hold', () => {
    const piece = fc.constantFrom(
      ...'* ** *** ` `` \\ [ ] ( ) ](/a/) <a@b.ru> &amp; # + слово Имя, . » « 12 _'.split(' '),
      ' ',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 10 }), (pieces) => {
        // What begins a list or is a rule is no paragraph, and is read as such before.
        const words = `Слова ${pieces.join('').trim()}`.trim();
        expect(shown(literal(words)).replace(/ +/gu, ' ')).toBe(words.replace(/ +/gu, ' '));
        expect(plainText(literal(words))).toBe(words);
      }),
      { numRuns: 3000 },
    );
  });
});
