import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plainText } from '../../../src/model/markup.ts';

describe('plainText', () => {
  it.each([
    ['слово', 'слово'],
    ['*слово* и **слово**', 'слово и слово'],
    ['[слово](https://example.org/) дальше', 'слово дальше'],
    ['[а](/x/) и [б](#y)', 'а и б'],
    ['[почта](mailto:a@b.ru)', 'почта'],
    ['<https://example.org/>.', 'https://example.org/.'],
    ['на адрес <a@b.ru>', 'на адрес a@b.ru'],
    ['[текст](#)', '[текст](#)'],
    ['сценарий (-ии) [слово]', 'сценарий (-ии) [слово]'],
    ['5 < 6 и 7 > 6', '5 < 6 и 7 > 6'],
    ['в каб. 12* с 10:00 до 16:00', 'в каб. 12* с 10:00 до 16:00'],
    ['каб. 12*, 7 рабочих дней** и 3***.', 'каб. 12*, 7 рабочих дней** и 3***.'],
    ['\\* Вход со двора', '* Вход со двора'],
    ['12\\* и *важно*', '12* и важно'],
    ['поле \\*Имя* и \\`код\\`', 'поле *Имя* и `код`'],
    ['[текст\\](/x/) и \\<a@b.ru>, \\&copy;', '[текст](/x/) и <a@b.ru>, &copy;'],
    ['\\\\\\* и имя\\_поля, \\[текст](/x/)', '\\* и имя_поля, [текст](/x/)'],
    ['2 * 3 * 4', '2 * 3 * 4'],
    ['«***» и (**слово**)', '«***» и (слово)'],
    ['', ''],
  ])('reads %s as %s', (markdown, plain) => {
    expect(plainText(markdown)).toBe(plain);
  });

  it('changes nothing in text without markup', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const bare = text.replace(/[[\]<>*\\]/gu, '');
        expect(plainText(bare)).toBe(bare);
      }),
    );
  });

  it('keeps every word that is emphasised or linked', () => {
    const word = fc.stringMatching(/^[а-яё]{1,8}$/u);
    fc.assert(
      fc.property(word, word, word, (a, b, c) => {
        expect(plainText(`*${a}* [${b}](/x/) **${c}**`)).toBe(`${a} ${b} ${c}`);
      }),
    );
  });
});
