import { expect, it } from 'vitest';
import { matchClauses, type Matching } from '../../../src/editions/match.ts';
import { textSchema } from '../../../src/model/text.ts';
import { flattenText, type PlacedClause } from '../../../src/model/walk.ts';

function clauses(...written: object[]): PlacedClause[] {
  return flattenText(textSchema.parse({ title: ['Т'], clauses: written }));
}

/** `old->new` for each pair, with its sureness. */
function pairs({ matches }: Matching): Record<string, string> {
  return Object.fromEntries(matches.map(({ before, after, sure }) => [`${before.id}->${after.id}`, sure]));
}

const apply = 'Участник направляет заявку на подключение в Центр по электронной почте.';
const answer = 'Центр рассматривает заявку в течение десяти рабочих дней со дня её поступления.';
const inform = 'Участник сообщает Центру о каждом изменении сведений, указанных в заявке.';

it('knows clauses by their words where an inserted one has shifted the numbers', () => {
  const before = clauses(
    { id: 'a', number: '1.', text: apply },
    { id: 'b', number: '2.', text: answer },
    { id: 'c', number: '3.', text: inform },
  );
  const after = clauses(
    { id: '1', number: '1.', text: apply },
    { id: '2', number: '2.', text: 'Заявку подписывает руководитель или тот, кому он это поручил.' },
    { id: '3', number: '3.', text: answer.replace('десяти', 'пяти') },
    { id: '4', number: '4.', text: inform },
  );
  const matching = matchClauses(before, after);
  expect(pairs(matching)).toEqual({ 'a->1': 'certain', 'b->3': 'likely', 'c->4': 'certain' });
  expect(matching.added.map(({ clause }) => clause.id)).toEqual(['2']);
  expect(matching.gone).toEqual([]);
});

it('knows a repealed clause, and one in quite other words, by number and place', () => {
  const before = clauses({ id: 'a', number: '1.', text: apply }, { id: 'b', number: '2.', text: answer });
  const after = clauses(
    { id: '1', number: '1.', text: 'Утратил силу.', repealed: { from: '2026-01-01' } },
    { id: '2', number: '2.', text: 'Заседания проходят ежегодно.' },
  );
  expect(pairs(matchClauses(before, after))).toEqual({ 'a->1': 'certain', 'b->2': 'doubtful' });
});

it('keeps short points that are alike with the clause that they stand in', () => {
  const points = (id: string): object[] => [
    { id: `${id}.1`, number: '1)', text: 'имя;' },
    { id: `${id}.2`, number: '2)', text: 'дата.' },
  ];
  const before = clauses(
    {
      id: 'a',
      number: '1.',
      text: 'В заявке указывают то, что нужно для подключения:',
      children: points('a'),
    },
    {
      id: 'b',
      number: '2.',
      text: 'В ответе указывают то, чего в заявке не хватает:',
      children: points('b'),
    },
  );
  const after = clauses(
    {
      id: '1',
      number: '1.',
      text: 'В ответе указывают то, чего в заявке не хватает:',
      children: points('1'),
    },
    {
      id: '2',
      number: '2.',
      text: 'В заявке указывают то, что нужно для подключения:',
      children: points('2'),
    },
  );
  expect(Object.keys(pairs(matchClauses(before, after)))).toEqual([
    'b->1',
    'b.1->1.1',
    'b.2->1.2',
    'a->2',
    'a.1->2.1',
    'a.2->2.2',
  ]);
});

it('knows a clause that has moved to another section', () => {
  const section = (id: string, title: string, ...children: object[]): object => ({
    ...{ id, kind: 'section', number: `${id}.`, title, children },
  });
  const before = clauses(
    section('1', 'Общие положения', { id: '1.1', number: '1.1.', text: apply }),
    section(
      '2',
      'Порядок',
      { id: '2.1', number: '2.1.', text: answer },
      { id: '2.2', number: '2.2.', text: inform },
    ),
  );
  const after = clauses(
    section(
      '1',
      'Общие положения',
      { id: '1.1', number: '1.1.', text: apply },
      { id: '1.2', number: '1.2.', text: inform },
    ),
    section('2', 'Порядок', { id: '2.1', number: '2.1.', text: answer }),
  );
  expect(pairs(matchClauses(before, after))).toMatchObject({ '2.2->1.2': 'certain', '2.1->2.1': 'certain' });
});

it('says where most of the words of a clause went that is gone', () => {
  const before = clauses({ id: 'a', number: '1.', text: apply }, { id: 'b', number: '2.', text: inform });
  const after = clauses({ id: '1', number: '1.', text: `${apply} ${inform}` });
  const { gone } = matchClauses(before, after);
  expect(gone.map(({ clause, likest }) => [clause.id, likest?.clause.id])).toEqual([['b', '1']]);
});

it('finds nothing in common where there is nothing', () => {
  const before = clauses({ id: 'a', text: apply });
  const after = clauses({ id: '1', text: 'Погода сегодня хорошая, завтра будет дождь.' });
  expect(matchClauses(before, after)).toMatchObject({ matches: [], added: [{}], gone: [{}] });
});
