import { expect, it } from 'vitest';
import { paragraphsOf } from '../../../scripts/lib/received/pdf/paragraphs.ts';

const SHORT = '________';

/** Lines that all fill their column, so that nothing but their words parts them. */
function paragraphs(...lines: string[]): ReturnType<typeof paragraphsOf> {
  const column = { left: 0, right: 200 };
  const set = { x: 0, right: 200, size: 12, bold: false, italic: false, page: 1, hanging: 0, firstWord: 60 };
  return paragraphsOf(
    lines.map((text, index) => ({
      line: { ...set, text, right: text === SHORT ? 100 : 200, y: 700 - index * 14, doubts: [] },
      column,
    })),
    { size: 12, leading: 14, justified: true, words: { hyphened: new Set(), whole: new Set() } },
  );
}

it('marks the paragraph with a word of which it is not sure whether it has a hyphen', () => {
  const { parts, joined } = paragraphs('1. Доступ даётся лицу, по-', 'лучившему ключ.');
  expect(joined).toEqual(['получившему']);
  expect(parts.map(({ text }) => text)).toEqual(['1. Доступ даётся лицу, получившему ключ.']);
  expect(parts[0]?.doubts?.join()).toContain('«получившему» стояло на двух строках');
});

it('keeps the lines of a form apart', () => {
  const form = [
    'Прошу присоединить информационную систему',
    '______________________________________,',
    'оператором которой является ____________',
    '(полное наименование заявителя)',
    'Вид заявителя: ☐ орган ☐ иной заявитель',
    'Класс защищённости: __________',
    '☐ с условиями ознакомлен',
  ];
  expect(paragraphs(...form).parts.map(({ text }) => text)).toEqual(form);
});

it('goes on with a sentence that has blanks inside', () => {
  const { parts } = paragraphs(
    'Заявка № ___ подана от имени',
    'оператора системы, которая введена',
    'приказом № ____',
  );
  expect(parts.map(({ text }) => text)).toEqual([
    'Заявка № ___ подана от имени оператора системы, которая введена приказом № ____',
  ]);
});

it('leaves room for writing with the words before it, where that has wrapped', () => {
  const { parts } = paragraphs(
    'Прошу присоединить гидротехническое',
    'сооружение города',
    SHORT,
    'Дата ________',
  );
  expect(parts.map(({ text }) => text)).toEqual([
    'Прошу присоединить гидротехническое сооружение города ________',
    'Дата ________',
  ]);
});
