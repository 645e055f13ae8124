import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { walkDraft, type DraftClause } from '../../../src/authoring/draft.ts';
import { measure } from '../../../src/authoring/measure.ts';
import type { SourcePart, Style } from '../../../src/authoring/source.ts';
import { splitParts, splitSource } from '../../../src/authoring/split.ts';
import { readContent } from '../../../src/content/disk.ts';
import { textSchema, type Wording } from '../../../src/model/text.ts';

const root = join(import.meta.dirname, '../../..');
const read = (path: string): string => readFileSync(join(root, path), 'utf8');

function known(folder: string, id: string): { source: string; text: Wording } {
  const { library, sources } = readContent(join(root, folder)).input;
  const text = library.byId.get(id)?.text;
  if (!text) throw new Error(`${folder} has no ${id}`);
  return { source: sources.get(id) ?? '', text };
}

/** An invented source, with what a person made of it. */
function taken(name: string): { source: string; text: Wording } {
  const folder = 'tests/fixtures/authoring';
  return {
    source: read(`${folder}/${name}.txt`),
    text: textSchema.parse(parse(read(`${folder}/${name}.yaml`))),
  };
}

const texts: [name: string, all: number, given: { source: string; text: Wording }][] = [
  ['the invented regulation', 40, known('tests/fixtures/invented', 'obrazets')],
  ['a text with habits of its own', 34, taken('first')],
  ['another one', 50, taken('second')],
  ['a law of chapters, articles and parts', 81, taken('third')],
  ['an excerpt with footnotes, as received', 13, taken('fourth')],
  ['a text whose numbers repeat, as received', 23, taken('fifth')],
];

it.each(texts)('splits %s into its %i clauses', (_, all, { source, text }) => {
  expect(measure(splitSource(source), text)).toEqual({ all, right: all, wrong: [] });
});

it('notices a clause that is not as it should be', () => {
  const { source, text } = taken('fourth');
  const { right, wrong } = measure(splitSource(source.replace('1.5. После', 'После')), text);
  expect(wrong).toContain('1.5');
  expect(right).toBeLessThan(13);
});

it('takes a line of the title that fills its width for a part of the title', () => {
  const set = (text: string, style: Style, line: number): SourcePart => ({
    kind: 'paragraph',
    text,
    style,
    place: { line },
  });
  const { title, head, clauses } = splitParts([
    set('ПОРЯДОК', { bold: true, align: 'centre' }, 1),
    set('подключения информационных систем к государственной системе «Единый', { bold: true }, 2),
    set('реестр переправ»', { bold: true, align: 'centre' }, 3),
    set('1. Порядок определяет правила.', {}, 4),
  ]);
  expect(title).toHaveLength(3);
  expect(head.title?.value).toMatch(/^ПОРЯДОК подключения .* «Единый реестр переправ»$/u);
  expect(clauses.map(({ id }) => id)).toEqual(['1']);
});

const line = fc.constantFrom(
  ...[
    '1. Да.',
    '2) нет;',
    'а) так',
    '1.1. Да:',
    '- пункт',
    'II. Часть',
    'Заголовок',
    'слово',
    '¹ Сноска',
    '',
  ],
  ...[
    'Приложение № 1',
    '| А | Б |',
    '9(1). Да',
    '',
    '3. строчные',
    '**Жирно**',
    '4 Форма',
    'Статья 5',
    'Статья 6.1. Срок',
  ],
);

it('loses no word of any source, and gives each clause an id of its own', () => {
  fc.assert(
    fc.property(fc.array(line), (lines) => {
      const draft = splitSource(lines.join('\n'));
      const clauses = walkDraft(draft.clauses).map(({ clause }) => clause);
      const footnotes = [...draft.footnotes, ...clauses.flatMap((clause) => clause.footnotes)];
      const kept = [
        ...draft.title,
        ...clauses.flatMap(({ number, title, text, tail }) => [number, title, text, tail]),
        ...footnotes.flatMap(({ mark, text }) => [mark, text]),
      ].join(' ');
      const words = (text: string): string[] => (text.match(/[\p{L}\p{N}|()]+/gu) ?? []).sort();
      expect(words(kept.replaceAll('*', ''))).toEqual(words(lines.join(' ').replaceAll('*', '')));
      const ids = [...clauses, ...footnotes].map(({ id }) => id);
      expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
      expect(ids.filter((id) => !/^[a-z0-9]+(?:[.-][a-z0-9]+)*$/u.test(id))).toEqual([]);
    }),
  );
});

describe('doubts', () => {
  const doubtsOf = (source: string): string[] =>
    walkDraft(splitSource(source).clauses).flatMap(({ clause }) => clause.doubts);

  it.each([
    ['a numbering that begins again', '1. Да.\n\n2. Нет.\n\n1. Да.', 'нумерация началась заново'],
    ['a number that is left out', '1. Да.\n\n3. Нет.', 'номер идёт не подряд'],
    ['a paragraph without a number', 'Порядок:\n\n1. Да.\n\nКонец порядка.', 'номера нет'],
    ['a line that may be a heading', '1. Да.\n\nЗаявка\n\n2. Нет.', 'похоже на заголовок'],
    [
      'a title of an appendix that is put together',
      '1. Да.\n\nПриложение № 1\n\nк Порядку № 87\n\nПОСЛЕДОВАТЕЛЬНОСТЬ ДЕЙСТВИЙ\n\n1. Так.',
      'из нескольких абзацев',
    ],
    ['a break in the middle of a sentence', '1. Да,\n\nили нет.', 'похоже на разрыв страницы'],
  ])('are told of %s', (_, source, doubt) => {
    expect(doubtsOf(source)).toContainEqual(expect.stringContaining(doubt));
  });

  it('are none where all is plain', () => {
    expect(doubtsOf('Порядок\n\n1. Да:\n\n1) так;\n\n2) иначе.\n\n2. Нет.')).toEqual([]);
    expect(doubtsOf('1. Да.\n\nПриложение № 1\n\nк Порядку № 87\n\n1. Так.')).toEqual([]);
  });
});

/** The numbers and words of clauses, with those in them. */
function outlineOf(source: string): unknown[] {
  const of = ({ number, title, text, tail, children }: DraftClause): unknown[] => [
    number,
    ...[title, text, tail].filter((words) => words !== undefined && words !== ''),
    ...children.map(of),
  ];
  return splitSource(source).clauses.map(of);
}

it('counts the first words of a numbered clause as its first paragraph', () => {
  const citesOf = (source: string): string[] =>
    walkDraft(splitSource(source).clauses).flatMap(({ clause: { id, cite } }) =>
      cite === undefined ? [] : [`${id}: ${cite}`],
    );
  expect(citesOf('1. Да.\n\n2. Понимается:\n\nпод ключом – знак;\n\nпод замком – дверь.\n\n3. Нет.')).toEqual(
    ['2-1: п. 2, 2-й абзац', '2-2: п. 2, 3-й абзац'],
  );
  expect(citesOf('1. Да.\n\nЗаявка содержит:\n\n- имя;\n- адрес.\n\n2. Нет.')).toEqual([
    '1-1: п. 1, 3-й абзац',
    '1-2: п. 1, 4-й абзац',
  ]);
  expect(citesOf('Статья 5. Срок\n\n1. Срок:\n\n- год;\n- два.')).toEqual([
    'article-5.1-1: ст. 5, ч. 1, 2-й абзац',
    'article-5.1-2: ст. 5, ч. 1, 3-й абзац',
  ]);
  // No words of its own stand above a list under a title.
  expect(citesOf('Статья 5. Срок\n\n- год;\n- два.')).toEqual([
    'article-5-1: ст. 5, 1-й абзац',
    'article-5-2: ст. 5, 2-й абзац',
  ]);
});

it('takes a table for a form where a column is left to be filled in, not for some empty cells', () => {
  const kindOf = (...rows: string[]): string | undefined => {
    const [head = '', ...body] = rows;
    const table = [head, head.replace(/[^|]+/gu, ' --- '), ...body].join('\n');
    const { clauses } = splitSource(`1. Да.\n\nПриложение № 1\n\nк Порядку\n\n${table}`);
    const appendix = clauses.at(-1);
    return appendix?.children[0]?.kind ?? appendix?.kind;
  };
  expect(kindOf('| № | ФИО | Телефон |', '| 1 | | |', '| 2 | | |')).toBe('form');
  expect(kindOf('| Наименование | |', '| ИНН | |')).toBe('form');
  expect(kindOf('| Система | Кем ведётся |', '| Первая | ____ |')).toBe('form');
  expect(
    kindOf(
      '| № | Действие | Срок | < |',
      '| ^ | ^ | орган | иной |',
      '| Этап 1 | | | |',
      '| 1 | Заявка | 3 дня | |',
    ),
  ).toBe('appendix');
  expect(kindOf('| Орган | Отвечает |', '| Первый | |', '| Второй | |', '| Третий | Иванов |')).toBe(
    'appendix',
  );
  expect(kindOf('| № | Действие | Примечание |', '| 1 | Заявка | |', '| 2 | Ответ | |')).toBe('appendix');
});

it('puts a remark of a publisher to the clause that it names', () => {
  expect(
    outlineOf(
      '1. Основания:\n\nа) первое;\n\n(пп. "а" в ред. Приказа от 01.02.2026 N 3)\n\nб) второе.\n\n(п. 1 в ред. Приказа от 01.02.2026 N 3)\n\n2. Да.',
    ),
  ).toEqual([
    [
      '1.',
      'Основания:',
      '(п. 1 в ред. Приказа от 01.02.2026 N 3)',
      ['а)', 'первое;\n\n(пп. "а" в ред. Приказа от 01.02.2026 N 3)'],
      ['б)', 'второе.'],
    ],
    ['2.', 'Да.'],
  ]);
});

it('sets an inserted clause beside the one before it, though that has a list, and though others are inserted', () => {
  const numbers = splitSource(
    '1. Заявка:\n\n1) первая;\n\n2) вторая.\n\n1.1. Срок продлевается.\n\n2. Ответ даётся.\n\n2.1. Отказ обжалуется.',
  ).clauses.map(({ number }) => number);
  expect(numbers).toEqual(['1.', '1.1.', '2.', '2.1.']);
});

it('keeps the sheet of those who agreed apart from the appendix before it', () => {
  const { clauses } = splitSource(
    '1. Да.\n\nПриложение № 1\n\nЗаявка\n\nПрошу доступ ______\n\nЛИСТ СОГЛАСОВАНИЯ\n\n| Кто | Когда |\n| --- | --- |\n| Сводов С. С. | |',
  );
  expect(clauses.map(({ kind, title }) => [kind, title])).toEqual([
    ['clause', undefined],
    ['appendix', 'Заявка'],
    ['heading', 'ЛИСТ СОГЛАСОВАНИЯ'],
  ]);
  expect(clauses.at(-1)?.doubts.join()).toContain('не текст документа');
});

it('joins the lines of a title that are set alike', () => {
  const style = { align: 'centre', bold: true } as const;
  const part = (text: string, line: number): SourcePart => ({
    kind: 'paragraph',
    text,
    style,
    place: { line },
  });
  const { clauses } = splitParts([
    part('II. ПОРЯДОК ПРИСОЕДИНЕНИЯ', 1),
    part('К СИСТЕМЕ', 3),
    part('Подача заявки', 5),
    { ...part('1. Заявка подаётся.', 7), style: {} },
  ]);
  expect(clauses[0]).toMatchObject({ number: 'II.', title: 'ПОРЯДОК ПРИСОЕДИНЕНИЯ К СИСТЕМЕ' });
  expect(clauses[0]?.children[0]?.title).toBe('Подача заявки');
});
