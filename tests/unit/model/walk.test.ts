import { describe, expect, it } from 'vitest';
import { textSchema } from '../../../src/model/text.ts';
import { flattenText, ownWords, tailsAfter, type PlacedClause } from '../../../src/model/walk.ts';

const footnote = (id: string): object => ({ id, mark: '¹', text: 'Сноска.', cite: `сноска ${id}` });

function flatten(...clauses: object[]): PlacedClause[] {
  return flattenText(textSchema.parse({ title: ['Т'], footnotes: [footnote('t')], clauses }));
}

describe('citations', () => {
  const clause = (id: string, number: string | undefined, more: object = {}): object => ({
    id,
    ...(number ? { number } : {}),
    text: 'Т.',
    ...more,
  });
  const cites = (...clauses: object[]): string[] =>
    flatten(...clauses)
      .filter(({ isFootnote }) => !isFootnote)
      .map(({ cite }) => cite);

  it('leave out sections and headings, for numbers run on through them', () => {
    const heading = { id: 'h', kind: 'heading', title: 'Заявка', children: [clause('5', '5.')] };
    expect(cites({ id: 's', kind: 'section', number: 'II.', title: 'Порядок', children: [heading] })).toEqual(
      ['разд. II', 'заголовок «Заявка»', 'п. 5'],
    );
  });

  it('name a chapter by its own word', () => {
    expect(cites({ id: 'c', kind: 'section', number: 'Глава 2.', title: 'Порядок' })).toEqual(['глава 2']);
  });

  it('name a deep number alone where it names the clauses above', () => {
    const deepest = clause('1.2.3.4', '1.2.3.4.');
    expect(
      cites(
        clause('1', '1.', {
          children: [
            clause('1.2', '1.2.', { children: [clause('1.2.3', '1.2.3', { children: [deepest] })] }),
          ],
        }),
      ),
    ).toEqual(['п. 1', 'п. 1.2', 'п. 1.2.3', 'п. 1.2.3.4']);
  });

  it('name the appendix before its own numbers', () => {
    const form = { id: 'f', kind: 'form', title: 'Анкета', text: '| А |' };
    expect(
      cites({ id: 'a', kind: 'appendix', number: 'Приложение № 2', children: [clause('a.1', '1.'), form] }),
    ).toEqual(['приложение № 2', 'приложение № 2, п. 1', 'приложение № 2, форма «Анкета»']);
  });

  it('keep the brackets of an inserted number', () => {
    expect(cites(clause('9-1', '9(1).', { children: [clause('9-1.2', '2)')] }))).toEqual([
      'п. 9(1)',
      'п. 9(1), подп. 2',
    ]);
  });
});

describe('flattenText', () => {
  it('lists a clause, its children, its footnotes, and the footnotes of the title last', () => {
    const placed = flatten(
      {
        id: 'a',
        text: 'А.',
        footnotes: [footnote('a1')],
        children: [{ id: 'b', text: 'Б.', footnotes: [footnote('b1')] }],
      },
      { id: 'c', text: 'В.' },
    );
    expect(placed.map(({ id, depth, parent }) => [id, depth, parent])).toEqual([
      ['a', 1, undefined],
      ['b', 2, 'a'],
      ['b1', 3, 'b'],
      ['a1', 2, 'a'],
      ['c', 1, undefined],
      ['t', 1, undefined],
    ]);
  });

  it('goes to any depth', () => {
    const deepest = 40;
    const nested = Array.from({ length: deepest }).reduceRight<object | undefined>(
      (child, _, level) => ({ id: `l${String(level)}`, text: 'Т.', ...(child ? { children: [child] } : {}) }),
      undefined,
    );
    expect(flatten(nested ?? {}).map(({ depth }) => depth)).toEqual([
      ...Array.from({ length: deepest }, (_, level) => level + 1),
      1,
    ]);
  });

  it('tells footnotes, whose number is their mark, from clauses', () => {
    const [clause, mark] = flatten({ id: 'a', number: '1.', text: 'А.' });
    expect([clause?.isFootnote, clause?.number, mark?.isFootnote, mark?.number]).toEqual([
      false,
      '1.',
      true,
      '¹',
    ]);
  });

  it.each([
    [{ number: '1.4.' }, 'п. 1.4'],
    [{ number: '3)' }, 'п. 3'],
    [{ number: '1.4.', cite: 'условия, п. 1' }, 'условия, п. 1'],
    [{}, 'п. a'],
  ])('cites %j as %s', (fields, cite) => {
    expect(flatten({ id: 'a', text: 'А.', ...fields })[0]?.cite).toBe(cite);
  });

  it('cites a clause inside another one after it', () => {
    const [, child, grandchild] = flatten({
      id: 'a',
      number: '1.4.',
      text: 'А.',
      children: [{ id: 'b', number: '3)', text: 'Б.', children: [{ id: 'c', number: 'а)', text: 'В.' }] }],
    });
    expect([child?.cite, grandchild?.cite]).toEqual(['п. 1.4, подп. 3', 'п. 1.4, подп. 3, подп. а']);
  });
});

describe('the words of a clause after those inside it', () => {
  const child = (id: string, more: object = {}): object => ({ id, number: `${id})`, text: 'Т.', ...more });
  const placed = flatten(
    {
      id: '1',
      number: '1.',
      text: 'К заявке прилагаются:',
      tail: 'Документы подписывает руководитель.',
      footnotes: [footnote('own')],
      children: [
        child('a', { footnotes: [footnote('inner')] }),
        child('b', { text: 'Сведения:', tail: 'Срок хранения один год.', children: [child('b1')] }),
      ],
    },
    { id: '2', number: '2.', text: 'Ответ.', tail: 'Без подпунктов.', footnotes: [footnote('last')] },
  );

  it('stand after the last of these, the innermost first, and before the footnotes of the clause', () => {
    const ends = [...tailsAfter(placed)].map(([after, owners]) => [after, owners.map(({ id }) => id)]);
    expect(placed.map(({ id }) => id)).toEqual(['1', 'a', 'inner', 'b', 'b1', 'own', '2', 'last', 't']);
    expect(Object.fromEntries(ends)).toEqual({ b1: ['b', '1'], 2: ['2'] });
  });

  it('are quoted with a sign for what is left out', () => {
    const [first] = placed;
    expect(first && ownWords(first)).toBe('К заявке прилагаются: […] Документы подписывает руководитель.');
  });
});
