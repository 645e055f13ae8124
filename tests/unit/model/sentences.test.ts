import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plainText } from '../../../src/model/markup.ts';
import { sentencesBeginning, sentencesOf } from '../../../src/model/sentences.ts';

const textsOf = (text: string, tail?: string): string[] =>
  sentencesOf({ id: '1', text, tail }).map((sentence) => sentence.text);

describe('sentencesOf', () => {
  it.each([
    ['one sentence without a full stop', 'по почте;', ['по почте;']],
    ['two', 'Раз слово. Два слова.', ['Раз слово.', 'Два слова.']],
    [
      'an address at the end of a sentence',
      'Портал: <https://knd.gov.ru/>. Виды сведений.',
      ['Портал: https://knd.gov.ru/.', 'Виды сведений.'],
    ],
    [
      'a semicolon before a capital letter',
      'набор сервисов; Выбор из имеющихся.',
      ['набор сервисов;', 'Выбор из имеющихся.'],
    ],
    ['a semicolon before a small letter', 'почта; пароль в смс.', ['почта; пароль в смс.']],
    ['an abbreviation', 'Живёт в г. Москве. Да.', ['Живёт в г. Москве.', 'Да.']],
    ['initials', 'Подписал И. И. Иванов. Дата.', ['Подписал И. И. Иванов.', 'Дата.']],
    ['a bracket after the full stop', 'Так (и так.) Иначе.', ['Так (и так.)', 'Иначе.']],
    ['a quotation that begins a sentence', 'Сказано. «Да» — ответ.', ['Сказано.', '«Да» — ответ.']],
    ['emphasis', 'Раз *слово. Два* слова.', ['Раз слово.', 'Два слова.']],
    [
      'numbers and dates',
      'Приказ от 30.09.2022 № 730. Пункт 1.4 Правил.',
      ['Приказ от 30.09.2022 № 730.', 'Пункт 1.4 Правил.'],
    ],
  ])('knows %s', (_, text, sentences) => {
    expect(textsOf(text)).toEqual(sentences);
  });

  it('goes on counting in the text after the children', () => {
    expect(sentencesOf({ id: '1.4', text: 'Нужно:', tail: 'Затем. Потом.' })).toEqual([
      { clause: '1.4', index: 1, text: 'Нужно:' },
      { clause: '1.4', index: 2, text: 'Затем.' },
      { clause: '1.4', index: 3, text: 'Потом.' },
    ]);
  });

  it('loses no character but the spaces between', () => {
    const words = fc.array(
      fc.constantFrom('Слово', 'слово', 'г.', 'И.', 'конец.', 'да;', '«Так»', '(Ещё', 'всё.)', '1.4'),
    );
    fc.assert(
      fc.property(words, (list) => {
        const text = list.join(' ');
        expect(textsOf(text).join(' ')).toBe(plainText(text));
      }),
    );
  });
});

it('finds a sentence by its first words, whatever the markup', () => {
  const sentences = sentencesOf({ id: '1', text: 'Раз слово. *Два* слова.' });
  expect(sentencesBeginning(sentences, 'Два **слова**').map(({ index }) => index)).toEqual([2]);
  expect(sentencesBeginning(sentences, 'слово')).toEqual([]);
});
