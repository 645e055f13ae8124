import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { walkDraft } from '../../../src/authoring/draft.ts';
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
    ['a break in the middle of a sentence', '1. Да,\n\nили нет.', 'похоже на разрыв страницы'],
  ])('are told of %s', (_, source, doubt) => {
    expect(doubtsOf(source)).toContainEqual(expect.stringContaining(doubt));
  });

  it('are none where all is plain', () => {
    expect(doubtsOf('Порядок\n\n1. Да:\n\n1) так;\n\n2) иначе.\n\n2. Нет.')).toEqual([]);
  });
});
