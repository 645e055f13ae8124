import { describe, expect, it } from 'vitest';
import { joinLines, type BrokenWords } from '../../../scripts/lib/received/pdf/paragraphs.ts';

/** Two lines as one, with what is told of the word between them. */
function joined(line: string, next: string, known: readonly string[] = []): BrokenWords & { text: string } {
  const broken: BrokenWords = { joined: [], doubted: [] };
  const [hyphened, whole] = [known.filter(hasHyphen), known.filter((word) => !hasHyphen(word))];
  const text = joinLines(line, next, { hyphened: new Set(hyphened), whole: new Set(whole) }, broken);
  return { text, ...broken };
}

function hasHyphen(word: string): boolean {
  return word.includes('-');
}

describe('a word that the end of a line has broken', () => {
  it.each([
    ['по-', 'ложения'],
    ['по-', 'ступления'],
    ['по-', 'вторных'],
    ['по-', 'иски'],
    ['по-', 'дписки'],
    ['во-', 'семнадцати'],
    ['как-', 'ого'],
    ['мес-', 'то'],
    ['кое-', 'чный'],
    ['контрольно-', 'го'],
    ['инфор-', 'мация'],
    ['военно-', 'служащему'],
  ])('is one word: %s%s', (line, next) => {
    const word = line.slice(0, -1) + next;
    expect(joined(line, next)).toEqual({ text: word, joined: [word], doubted: [] });
  });

  it.each([
    ['по-', 'русски'],
    ['по-', 'немецки'],
    ['по-', 'новому'],
    ['по-', 'прежнему'],
    ['по-', 'человечески'],
    ['во-', 'первых'],
    ['в-', 'третьих'],
    ['кое-', 'каких'],
    ['какой-', 'то'],
    ['кому-', 'либо'],
    ['чего-', 'нибудь'],
    ['всё-', 'таки'],
    ['из-', 'за'],
    ['информационно-', 'телекоммуникационной'],
    ['приёмо-', 'передачи'],
  ])('has a hyphen of its own: %s%s', (line, next) => {
    expect(joined(line, next)).toEqual({ text: line + next, joined: [], doubted: [] });
  });

  it('is doubted where it may be either', () => {
    expect(joined('лицу, по-', 'лучившему доступ')).toEqual({
      text: 'лицу, получившему доступ',
      joined: ['получившему'],
      doubted: ['получившему'],
    });
    expect(joined('эксплуатационно-', 'технические меры').doubted).toEqual(['эксплуатационно-технические']);
  });

  it('is written as the rest of the document writes it', () => {
    expect(joined('по-', 'лучившему', ['получившему']).doubted).toEqual([]);
    expect(joined('право-', 'вой', ['право-вой']).text).toBe('право-вой');
    expect(joined('государственно-', 'правового', ['государственноправового']).text).toBe(
      'государственноправового',
    );
  });
});
