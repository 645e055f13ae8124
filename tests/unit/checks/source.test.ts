import { expect, it } from 'vitest';
import { firstDifference } from '../../../src/checks/source/compare.ts';
import type { Correction } from '../../../src/model/correction.ts';
import { regulationSchema } from '../../../src/model/regulation.ts';
import { textSchema } from '../../../src/model/text.ts';

const text = textSchema.parse({
  title: ['Порядок¹'],
  footnotes: [{ id: 'fn1', mark: '¹', text: 'Сноска (одна).', cite: 'сноска 1' }],
  clauses: [
    {
      id: '1',
      number: '1.',
      text: 'Сначала:',
      children: [
        { id: '1.1', number: 'а)', text: 'первое;' },
        {
          id: '1.2',
          number: 'б)',
          text: 'второе².',
          footnotes: [{ id: 'fn2', mark: '²', text: 'Да.', cite: 'сноска 2' }],
        },
      ],
      tail: 'Затем API и ещё раз API.',
    },
    { id: '2', number: '2.', text: 'Конец.' },
  ],
});

function correctionsOf(...list: object[]): Correction[] {
  return regulationSchema.shape.corrections.parse(list.map((one) => ({ ...one, reason: 'Так надо.' })));
}

it('reads clauses as number, text, children, tail, footnotes, and the footnotes of the title last', () => {
  const source =
    'Порядок¹ 1. Сначала: а) первое; б) второе². ² Да. Затем API и ещё раз API. 2. Конец. ¹ Сноска (одна).';
  expect(firstDifference(text, [], source)).toBeUndefined();
});

it('disregards emphasis, links, bullets and line breaks of source.txt', () => {
  const source =
    '\n**Порядок¹**\n\n1. Сначала:\n\n- а) первое;\n  - б) [второе²](https://example.org).\n\n² *Да.*\n\nЗатем API\nи ещё раз API.\n\n2. Конец.\n\n¹ Сноска (одна).\n';
  expect(firstDifference(text, [], source)).toBeUndefined();
});

it('undoes a replacement wherever the words stand in the clause, also in its tail', () => {
  const source =
    'Порядок¹ 1. Сначала: а) первое; б) второе². ² Да. Затем АРІ и ещё раз АРІ. 2. Конец. ¹ Сноска (одна).';
  const [found] = correctionsOf({ kind: 'replaced', clause: '1', source: 'АРІ', shown: 'API' });
  expect(found && firstDifference(text, [found], source)).toBeUndefined();
  expect(firstDifference(text, [], source)?.clause).toBe('1');
});

it('undoes nothing in other clauses', () => {
  const [elsewhere] = correctionsOf({ kind: 'replaced', clause: '2', source: 'АРІ', shown: 'API' });
  const source =
    'Порядок¹ 1. Сначала: а) первое; б) второе². ² Да. Затем АРІ и ещё раз АРІ. 2. Конец. ¹ Сноска (одна).';
  expect(elsewhere && firstDifference(text, [elsewhere], source)?.found).toContain('Затем API');
});

it('puts back remains of markup that lead nowhere', () => {
  const corrections = correctionsOf(
    { kind: 'replaced', clause: 'fn1', source: '[Сноска', shown: 'Сноска' },
    { kind: 'replaced', clause: 'fn1', source: '\\(одна\\).](#)', shown: '(одна).' },
  );
  const source =
    'Порядок¹ 1. Сначала: а) первое; б) второе². ² Да. Затем API и ещё раз API. 2. Конец. ¹ [Сноска \\(одна\\).](#)';
  expect(firstDifference(text, corrections, source)).toBeUndefined();
});

it('disregards emphasis in what a replacement puts back', () => {
  const corrections = correctionsOf({
    kind: 'replaced',
    clause: '2',
    source: '*Конец* всему',
    shown: 'Конец',
  });
  const source =
    'Порядок¹ 1. Сначала: а) первое; б) второе². ² Да. Затем API и ещё раз API. 2. *Конец* всему. ¹ Сноска (одна).';
  expect(firstDifference(text, corrections, source)).toBeUndefined();
});

it('moves a clause with all that is inside it', () => {
  const corrections = correctionsOf({ kind: 'moved', clause: '1', after: '2' });
  const source =
    'Порядок¹ 2. Конец. 1. Сначала: а) первое; б) второе². ² Да. Затем API и ещё раз API. ¹ Сноска (одна).';
  expect(firstDifference(text, corrections, source)).toBeUndefined();
});

it('moves a footnote behind another one, in the order of the list', () => {
  const corrections = correctionsOf(
    { kind: 'moved', clause: 'fn2', after: '2' },
    { kind: 'moved', clause: 'fn1', after: '1.1' },
  );
  const source =
    'Порядок¹ 1. Сначала: а) первое; ¹ Сноска (одна). б) второе². Затем API и ещё раз API. 2. Конец. ² Да.';
  expect(firstDifference(text, corrections, source)).toBeUndefined();
});

it('shows where the words part, with the words around', () => {
  const source =
    'Порядок¹ 1. Сначала: а) первое; б) третье. ² Да. Затем API и ещё раз API. 2. Конец. ¹ Сноска (одна).';
  expect(firstDifference(text, [], source)).toEqual({
    clause: '1.2',
    path: ['clauses', 0, 'children', 1, 'text'],
    expected: '… 1. Сначала: а) первое; б) третье. ² Да. Затем API и …',
    found: '… 1. Сначала: а) первое; б) второе². ² Да. Затем API и …',
  });
});

it('notices an empty source', () => {
  expect(firstDifference(text, [], '')).toMatchObject({ clause: undefined, expected: '(the end)' });
});
