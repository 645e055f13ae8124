import { expect, it } from 'vitest';
import { bound } from '../../../src/site/typography.ts';

const shown = (text: string): string => bound(text).replaceAll('\u{a0}', '_');

it.each([
  ['Куда и к кому обращаться', 'Куда и_к_кому обращаться'],
  ['смотрите п. 1.4, подп. 3', 'смотрите п._1.4, подп._3'],
  ['акт № 5', 'акт №_5'],
  ['через 10 рабочих дней', 'через 10_рабочих дней'],
  ['система — это', 'система_— это'],
  ['Не начато', 'Не_начато'],
  ['слово в слове', 'слово в_слове'],
])('%s', (text, expected) => {
  expect(shown(text)).toBe(expected);
});

it('leaves quoted words alone', () => {
  expect(shown('В статье «О связи и о почте»')).toBe('В_статье «О связи и о почте»');
});

it('leaves long words and places for values alone', () => {
  expect(shown('Сделано {done} из {total}')).toBe('Сделано {done} из {total}');
  expect(shown('электронная почта')).toBe('электронная почта');
});
