import { expect, it } from 'vitest';
import { wordsOfRuns } from '../../../scripts/lib/received/runs.ts';

const read = (text: string): string => wordsOfRuns([{ text }]).text;

it('makes words of letters that are set apart, and parts them where more room is left', () => {
  expect(read('П О Р Я Д О К')).toBe('ПОРЯДОК');
  expect(read('I. О Б Щ И Е\u00a0\u00a0 П Р А В И Л А')).toBe('I. ОБЩИЕ ПРАВИЛА');
  expect(read('К   С И С Т Е М Е')).toBe('К СИСТЕМЕ');
  expect(read('П  О  Р  Я  Д  О  К')).toBe('ПОРЯДОК');
});

it('doubts a long word that may be two, unless more room parts others', () => {
  expect(wordsOfRuns([{ text: 'О Б Щ И Е П О Л О Ж Е Н И Я' }])).toMatchObject({
    text: 'ОБЩИЕПОЛОЖЕНИЯ',
    doubts: ['«ОБЩИЕПОЛОЖЕНИЯ» напечатано вразрядку: проверьте, одно ли это слово'],
  });
  expect(wordsOfRuns([{ text: 'П Р И О С Т А Н О В Л Е Н И Е   Д О С Т У П А' }]).doubts).toEqual([]);
});
