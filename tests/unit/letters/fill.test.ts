import { describe, expect, it } from 'vitest';
import { textOfLine, type Block, type LetterDocument } from '../../../src/letters/document.ts';
import { fillLetter } from '../../../src/letters/fill.ts';
import { printable, printedDate } from '../../../src/letters/fill-words.ts';
import { letterHtml } from '../../../src/letters/html.ts';
import { letterMarkdown } from '../../../src/letters/markdown.ts';
import { letterText } from '../../../src/letters/plain-text.ts';
import { rowsAsValue, rowsIn } from '../../../src/letters/values.ts';
import { filled, sampleForm, sheetWords } from '../../fixtures/letters/form.ts';

const blocksOf = (document: LetterDocument, kind: Block['kind']): Block[] =>
  document.blocks.filter((block) => block.kind === kind);
const paragraphs = (document: LetterDocument): string[] =>
  document.blocks.flatMap((block) => (block.kind === 'paragraph' ? textOfLine(block.line) : []));

describe('a letter that is filled in', () => {
  const letter = fillLetter(sampleForm, filled);

  it('puts what is entered in the place of its field, a day and a choice in words', () => {
    expect(paragraphs(letter)).toEqual([
      'Просим подключить Реестр в нашем помещении с 1 декабря 2026 г.',
      'Затем.',
      'И ещё затем.',
    ]);
    expect(textOfLine(letter.subject)).toBe('О подключении: Реестр');
  });

  it('leaves out what is optional and empty, with the words around it', () => {
    expect(letter.addressee.map(textOfLine)).toEqual(['Центру']);
    expect(letter.letterhead.map(textOfLine)).toEqual(['Ведомство']);
    expect(letterText(letter, sheetWords)).not.toContain('Телефон');
    const called = fillLetter(sampleForm, {
      ...filled,
      phone: '+7 (900) 000-00-00',
      'org.inn': '7707083893',
    });
    expect(paragraphs(called).at(-1)).toBe('Телефон: +7\u00a0(900)\u00a0000-00-00.');
    expect(called.letterhead.map(textOfLine)).toEqual(['Ведомство', 'ИНН 7707083893']);
  });

  it('makes rows of a table and items of a list', () => {
    expect(blocksOf(letter, 'table')[0]).toMatchObject({
      head: ['Метод', 'Зачем'],
      rows: [
        [[[{ text: 'get' }]], [[{ text: 'читать' }]]],
        [[[{ text: 'put' }]], [[{ text: 'писать' }]]],
      ],
    });
    const asked = fillLetter(sampleForm, { ...filled, questions: 'c a' });
    expect(letterText(asked, sheetWords)).toContain('1. Просим сообщить a.\n2. Просим сообщить c.');
  });

  it('shows a part only while its condition holds, and forgets fields that are not asked', () => {
    const there = { ...filled, place: 'there', street: '100000, г. Энск' };
    expect(paragraphs(fillLetter(sampleForm, there))).toContain('Адрес площадки: 100000, г. Энск.');
    expect(letterText(fillLetter(sampleForm, { ...there, place: 'here' }), sheetWords)).not.toContain('Энск');
  });

  it('signs, attaches, and has number and date once they are known', () => {
    const sent = fillLetter(sampleForm, filled, { number: '12-А', date: '2026-11-29' });
    const text = letterText(sent, sheetWords);
    expect(text).toContain('29 ноября 2026 г. № 12-А');
    expect(text).toContain('Приложение: опись');
    expect(text).toContain('Руководитель ____________________ И.О. Фамилия');
  });
});

describe('a letter in which something is missing', () => {
  it('has a blank in its place, which says what belongs there', () => {
    const letter = fillLetter(sampleForm, {});
    const blanks = [letter.subject, ...letter.letterhead].flat().filter(({ blank }) => blank);
    expect(blanks.map(({ text, field }) => [text, field])).toEqual([
      ['Система', 'system'],
      ['Наименование', 'org.name'],
    ]);
    expect(letterText(letter, sheetWords)).not.toContain('Система');
    expect(letterHtml(letter, sheetWords, 'sheet')).toContain('<span data-of="system" class="blank">');
    // A whole paragraph is still to be written.
    expect(letterHtml(letter, sheetWords, 'sheet')).toContain('<span data-of="why" class="blank alone">');
    expect(letterHtml(letter, sheetWords, 'copy')).toContain('____________________');
  });
});

describe('hostile and extreme values', () => {
  const hostile = '<b onclick="x">&amp; «кавычки» " \' {system} 😀 *звёзды*';

  it.each(['sheet', 'copy'] as const)('come out whole and as text in HTML for the %s', (use) => {
    const html = letterHtml(fillLetter(sampleForm, { ...filled, why: hostile }), sheetWords, use);
    expect(html).not.toContain('<b');
    expect(html).not.toContain('Реестр 😀');
    const text = html
      .replace(/<[^>]*>/gu, '')
      .replace(/&#(\d+);/gu, (_, code) => String.fromCodePoint(Number(code)));
    expect(text).toContain(hostile);
  });

  it('come out whole in text, and escaped in Markdown', () => {
    const letter = fillLetter(sampleForm, { ...filled, why: hostile });
    expect(letterText(letter, sheetWords)).toContain(hostile);
    expect(letterMarkdown(letter, sheetWords)).toContain('\\*звёзды\\*');
  });

  it('cannot turn the direction of the words around them', () => {
    expect(printable('сведения\u202eгат')).toBe('\u2068сведения\u202eгат\u2069');
  });

  it('lose only what no file of XML can hold', () => {
    expect(printable('a\u0000b\u0007\uFFFEc\r\nd\ud800')).toBe('abc\nd\uFFFD');
  });

  it('may be ten thousand letters and two hundred rows', () => {
    const why = 'я'.repeat(10_000);
    const rows = Array.from({ length: 200 }, (_, index) => [`метод ${String(index)}`, 'зачем']);
    const letter = fillLetter(sampleForm, { ...filled, why, methods: rowsAsValue(rows) });
    const text = letterText(letter, sheetWords);
    expect(text).toContain(why);
    expect(text).toContain('метод 0\tзачем');
    expect(text).toContain('метод 199\tзачем');
  });
});

it('writes rows so that they are read again', () => {
  const rows = [
    ['a', ''],
    ['', 'b'],
  ];
  expect(rowsIn(rowsAsValue([...rows, ['', '']]))).toEqual(rows);
  expect(rowsAsValue([['a\tb\nc', 'd']])).toBe('a b c\td');
});

it('leaves what is no day as it is', () => {
  expect(printedDate('завтра')).toBe('завтра');
  expect(printedDate('2026-13-01')).toBe('2026-13-01');
});
