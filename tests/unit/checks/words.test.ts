import { describe, expect, it } from 'vitest';
import { periodsIn } from '../../../src/checks/rules/invented-period.ts';
import { startsWithInfinitive } from '../../../src/checks/rules/step-side.ts';

const periods = (text: string): string[] => periodsIn(text).map(({ words }) => words);

describe('the periods in a text', () => {
  it.each([
    ['в течение 10 (десяти) рабочих дней', '10 (десяти) рабочих дней'],
    ['на 1 день', '1 день'],
    ['за 3-х календарных месяцев', '3-х календарных месяцев'],
    ['через 5 лет', '5 лет'],
    ['через 2 часа', '2 часа'],
    ['за 24 часа', '24 часа'],
    ['на 7 суток', '7 суток'],
    ['на 2 недели', '2 недели'],
    ['хранится 100 лет', '100 лет'],
  ])('«%s» names one', (text, words) => {
    expect(periods(text)).toEqual([words]);
  });

  it.each([
    'в статье 5 части 2',
    'статьи 15 частью 1',
    'у 3 участников и 2 частных лиц',
    'по пункту 4 минимально',
    'от 30 сентября 2022 года',
    'от 1 мая 24 года',
    'в 2024 году, в 2023–2024 годах',
    'по пункту 5 в день обращения',
    'до 30 сентября года подачи',
    'через 30 дней (наш совет)',
  ])('«%s» names none', (text) => {
    expect(periods(text)).toEqual([]);
  });

  it('are the same in other forms of their words', () => {
    const keys = (text: string): string[] => periodsIn(text).map(({ key }) => key);
    expect(keys('1 день, 2 года')).toEqual(keys('1 (одного) рабочего дня, 2 лет'));
    expect(keys('1 день')).not.toEqual(keys('1 час'));
  });
});

describe('a title', () => {
  it.each([
    'Дождаться ответа',
    'Вести журнал',
    'Помочь заявителю',
    'Обеспечить защиту',
    'Учесть замечания',
    'Попасть в перечень',
    'Пройти проверку',
    'Расти',
  ])('«%s» begins with an infinitive', (title) => {
    expect(startsWithInfinitive(title)).toBe(true);
  });

  it.each([
    'Готовность заявки оценивает Оператор',
    'Обязанности распределяет Координатор',
    'Область применения определяет Оператор',
    'Речь оператора',
    'Часть сведений передаёт Оператор',
    'Сеть настраивает Оператор',
    'Пять дней Оператор рассматривает заявку',
    'Оператор отвечает',
  ])('«%s» does not', (title) => {
    expect(startsWithInfinitive(title)).toBe(false);
  });
});
