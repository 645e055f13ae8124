import { expect, it } from 'vitest';
import { report } from '../../../src/content/report.ts';
import { ContentCopy } from '../../fixtures/copy.ts';
import { ask } from './cases/questions.ts';

const passport = 'primer/index.mdx';
const text = 'primer/text.mdx';
const choice = 'primer/choice.mdx';
const access = 'primer/access.mdx';

/** What looks like a slip and is none. */
const allowed: [what: string, change: (copy: ContentCopy) => void][] = [
  ['nothing is changed', () => undefined],
  ['things of different kinds have the same id', (copy) => copy.edit(passport, 'id: portal', 'id: operator')],
  [
    'options of different questions have the same id',
    (copy) =>
      copy
        .edit(choice, '{ id: portal, text', "{ id: 'no', text")
        .edit(choice, 'when: { way: [portal] }', "when: { way: 'no' }"),
  ],
  [
    'an example names its outcomes in another order',
    (copy) =>
      copy
        .edit(choice, 'decision:\n', 'decision:\n  hitPolicy: collect\n')
        .insert(choice, "    - when: { need: 'no' }\n      outcome: never\n", '  outcomes:\n')
        .insert(
          choice,
          "    - { id: never, effect: stop, title: Всё, meaning: Всё., actions: [Ждите.], clauses: ['1'] }\n",
          '  examples:\n',
        )
        .edit(choice, 'outcomes: [nothing]', 'outcomes: [never, nothing]'),
  ],
  [
    'printed numbers repeat, and clauses are cited apart',
    (copy) =>
      copy
        .edit(text, "number: '3.'", "number: '2.'\n      cite: п. 2 во второй раз")
        .edit('primer/source.txt', '3. Организация', '2. Организация'),
  ],
  [
    'a sentence that nothing rests on says why',
    (copy) => {
      for (const file of [choice, access]) {
        copy.write(
          file,
          copy
            .read(file)
            .replaceAll("clauses: ['1']\n", "clauses: ['1']\n      sentences: { '1': [Организация] }\n"),
        );
      }
      copy.insert(text, '      informationalSentences: [{ begins: Способ, reason: так }]\n', '      tail: ');
    },
  ],
  [
    'a step names a site of the document without https://',
    (copy) =>
      copy.edit(access, 'через портал.', 'через портал example.org или <https://example.org/answer>.'),
  ],
  ['no question asks for a clause that orders nothing', ask('clause/end, ', '')],
  ['a regulation shows no coverage', (copy) => copy.remove('primer/coverage.mdx')],
  ['a regulation has no notes', (copy) => copy.remove('primer/notes.mdx')],
  [
    'a step names neither a party nor an environment',
    (copy) => copy.edit(access, '      actor: operator\n', '').edit(access, '      environment: trial\n', ''),
  ],
  [
    'a regulation has a page without a block',
    (copy) => copy.write('primer/more.mdx', '---\ntitle: Ещё\n---\n'),
  ],
  [
    'there is a page that says that there is no such page',
    (copy) => copy.write('404.mdx', '---\ntitle: Нет\n---\n'),
  ],
  [
    'a link leads to mail, and another one to an anchor of the home page',
    (copy) =>
      copy
        .edit('index.mdx', 'Здесь один', '## Начало\n\n[Пишите](mailto:a@example.org)')
        .edit(
          access,
          'does: Оператор отвечает.',
          'does: Оператор отвечает, как сказано [в начале](/#начало).',
        ),
  ],
];

it.each(allowed)('finds nothing wrong when %s', (_, change) => {
  const copy = new ContentCopy();
  change(copy);
  const problems = copy.draw().check();
  expect(problems, report(problems)).toEqual([]);
});

it('lets a text be amended as the recipe says', () => {
  const copy = new ContentCopy();
  copy.edit(text, 'text:\n  title', "text:\n  edition: { from: '2024-01-01' }\n  title").draw();
  const published = copy.read('permalinks.lock').split('\n');

  const edition = copy
    .read(text)
    .replace('title: Текст', 'title: Редакция от 1 января 2024 года')
    .replace('\ntext:\n', '\nedition:\n')
    .replace(/API/gu, 'ответу')
    .replace(/(\n---\n)[\s\S]*$/u, '$1');
  const source = copy.read('primer/source.txt');
  // The document prints its footnote elsewhere and in other letters; this edition corrects nothing.
  const asShown = source
    .replace('\u0410\u0420\u0406', 'ответу')
    .replace(/\n¹ Документ[^\n]*\n/u, '\n')
    .replace('забудут.', 'забудут.\n\n¹ Документ придуман для проверок.');
  copy
    .write('primer/editions/2024-01-01.mdx', edition)
    .write('primer/editions/2024-01-01.txt', asShown)
    .edit(text, "from: '2024-01-01' }", "from: '2025-01-01', by: приказ № 2 }")
    .edit(text, 'Организация сообщает об изменениях.', 'Организация сообщает об изменениях заранее.')
    .edit(
      'primer/source.txt',
      'Организация сообщает об изменениях.',
      'Организация сообщает об изменениях заранее.',
    );
  const added = copy.draw().read('permalinks.lock').split('\n');

  expect(copy.check()).toEqual([]);
  // What was published keeps its refs; only addresses of the old edition are new.
  const refs = (lines: string[]): string[] => lines.flatMap((line) => line.split(' ')[0] ?? []);
  expect(refs(published).filter((ref) => !refs(added).includes(ref))).toEqual([]);
});

it('checks a second regulation by itself: the same ids may mean other things there', () => {
  const copy = new ContentCopy();
  for (const page of ['index', 'text', 'choice', 'access', 'notes']) {
    copy.write(`second/${page}.mdx`, copy.read(`primer/${page}.mdx`).replaceAll('/primer/', '/second/'));
  }
  copy.write('second/source.txt', copy.read('primer/source.txt'));
  expect(copy.draw().check()).toEqual([]);

  copy.edit('second/access.mdx', 'environment: trial', 'environment: tryal').draw();
  expect(copy.check().map(({ rule, file }) => [rule, file])).toEqual([
    ['unknown-reference', 'second/access.mdx'],
  ]);
});
