import { expect, it } from 'vitest';
import { blocksOf, inlineOf } from '../../../src/api/xml-text.ts';
import { plainText } from '../../../src/model/markup.ts';
import { readTable } from '../../../src/model/table.ts';
import { renderBlock } from '../../../src/words/markdown.ts';

const markdown = [
  '| № | Исполнитель | Срок | < |',
  '| --- | --- | --- | --- |',
  '| ^ | ^ | орган | иной |',
  '| Этап 1 | < | < | < |',
  '| 1 | Оператор | 3 дня | < |',
  '| 2 | ^ | ^ | ^ |',
  '| 3 | Управление | | 5 дней |',
].join('\n');

it('reads merged cells as one, and a head of as many rows as its cells take', () => {
  const cell = (text: string, columns = 1, rows = 1): object => ({ text, columns, rows });
  expect(readTable(markdown.split('\n'))).toEqual({
    head: [
      [cell('№', 1, 2), cell('Исполнитель', 1, 2), cell('Срок', 2)],
      [cell('орган'), cell('иной')],
    ],
    body: [
      [cell('Этап 1', 4)],
      [cell('1'), cell('Оператор', 1, 2), cell('3 дня', 2, 2)],
      [cell('2')],
      [cell('3'), cell('Управление'), cell(''), cell('5 дней')],
    ],
  });
});

it('leaves a cell empty that belongs to no rectangle', () => {
  const texts = (lines: string[]): string[][] =>
    [readTable(lines)]
      .flatMap(({ head, body }) => [...head, ...body])
      .map((row) => row.map(({ text }) => text));
  expect(texts(['| < | а |', '| --- | --- |', '| б | < |', '| ^ | в |'])).toEqual([
    ['', 'а'],
    ['б'],
    ['', 'в'],
  ]);
});

it('says the same on the page, in Akoma Ntoso and in plain words', () => {
  const html = renderBlock(markdown);
  expect(html).toContain(
    '<th scope="col" rowspan="2">Исполнитель</th><th scope="colgroup" colspan="2">Срок</th></tr>',
  );
  expect(html).toContain('<tbody><tr><td colspan="4">Этап 1</td></tr>');
  expect(html).toContain('<td rowspan="2">Оператор</td><td colspan="2" rowspan="2">3 дня</td>');
  expect(html).not.toMatch(/[\^]|&lt;/u);
  expect(JSON.stringify(blocksOf(markdown, inlineOf))).toContain('colspan=\\"2\\" rowspan=\\"2\\"');
  expect(plainText(markdown)).toBe(
    ['№ Исполнитель Срок', 'орган иной', 'Этап 1', '1 Оператор 3 дня', '2', '3 Управление 5 дней'].join('\n'),
  );
});
