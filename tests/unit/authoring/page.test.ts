import { expect, it } from 'vitest';
import { readHtml } from '../../../scripts/lib/received/html/html.ts';

const read = (body: string): { words: string[]; told: string[] } => {
  const { parts, told } = readHtml(Buffer.from(`<!doctype html><meta charset="utf-8"><body>${body}`));
  return { words: parts.map(({ text }) => text), told };
};

it('tells what a portal has put among the clauses, and does not take it', () => {
  const { words, told } = read(
    '<p>1. Заявка подаётся.</p><p><a href="/podpis">Электронная подпись за час</a></p><div><p>Примечание портала. Срок изменён.</p></div><p>2. Заявка проверяется.</p>',
  );
  expect(words).toEqual(['1. Заявка подаётся.', '2. Заявка проверяется.']);
  expect(told).toEqual([
    'Слова портала не взяты: «Электронная подпись за час», после абзаца 1.',
    'Слова портала не взяты: «Примечание портала. Срок изменён.», после абзаца 1.',
  ]);
});

it.each([
  [
    'a title',
    '<p align="center"><a href="/1">Порядок доступа к системе</a></p>',
    'Порядок доступа к системе',
  ],
  ['a clause', '<p><a href="/1">1. Заявка подаётся</a></p>', '1. Заявка подаётся'],
  ['an act', '<p><a href="/1">Приказ ведомства № 5</a></p>', 'Приказ ведомства № 5'],
  ['an address', '<p><a href="/1">Сайт системы terem.example</a></p>', 'Сайт системы terem.example'],
  [
    'a name that is no place of a link',
    '<p><a name="p1">Общие правила работы</a></p>',
    'Общие правила работы',
  ],
  ['a word in a sentence', '<p>Смотрите <a href="/1">порядок доступа</a>.</p>', 'Смотрите порядок доступа.'],
  [
    'a clause below a remark',
    '<div><p>Примечание портала.</p><p>1. Да.</p></div><p>2. Заявка подаётся.</p>',
    '1. Да.',
  ],
  ['a remark of the document', '<p>Примечание. Срок изменён.</p>', 'Примечание. Срок изменён.'],
])('takes %s, though it is a link or looks like a remark', (_, block, words) => {
  expect(read(`<p>Первый абзац документа.</p>${block}`).words).toContain(words);
});

it('does not count the pictures in a page as its text', () => {
  const picture = `<img src="data:image/png;base64,${'A'.repeat(10_000_000)}">`;
  expect(read(`<p>1. Заявка подаётся.</p>${picture}`).words).toEqual(['1. Заявка подаётся.']);
  expect(() => read('<p>1. Заявка подаётся.</p>'.repeat(400_000))).toThrow(/is it the right file/u);
});
