import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { readContent } from '../../../src/content/disk.ts';
import { report } from '../../../src/content/report.ts';
import { ContentCopy } from '../../fixtures/copy.ts';

const root = join(import.meta.dirname, '../../..');
const script = join(root, 'scripts/new-regulation.ts');

function begin(copy: ContentCopy, id: string, source: string): { status: number | null; output: string } {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [script, id, source, '--content', copy.root],
    {
      encoding: 'utf8',
    },
  );
  return { status, output: stdout + stderr };
}

it.each([
  ['an excerpt with footnotes', 'tests/fixtures/authoring/fourth.txt', 0],
  ['a text whose numbers repeat', 'tests/fixtures/authoring/fifth.txt', 17],
  ['the invented regulation', 'tests/fixtures/invented/obrazets/source.txt', 3],
  ['a text with habits of its own', 'tests/fixtures/authoring/first.txt', undefined],
  ['another one', 'tests/fixtures/authoring/second.txt', undefined],
])('makes a folder of %s that keeps every rule', (_, source, doubtful) => {
  const copy = new ContentCopy();
  const { status, output } = begin(copy, 'begun', join(root, source));
  expect(status, output).toBe(0);
  const problems = copy.draw().check();
  expect(problems, report(problems)).toEqual([]);
  expect(copy.read('begun/source.txt')).toBe(readFileSync(join(root, source), 'utf8'));
  const marked = copy.read('begun/text.mdx').match(/# ПРОВЕРЬТЕ/gu)?.length ?? 0;
  if (doubtful !== undefined) expect(marked).toBe(doubtful);
  expect(copy.read('begun/index.mdx')).toContain('# ПРОВЕРЬТЕ');
});

it('proposes what it found, and publishes none of it', () => {
  const copy = new ContentCopy();
  begin(copy, 'begun', join(root, 'tests/fixtures/invented/obrazets/source.txt'));
  expect(copy.read('begun/index.mdx')).toContain('proposed: true');
  expect(copy.read('begun/steps.mdx')).toContain('proposed: true');
  const begun = readContent(copy.root).input.library.byId.get('begun');
  expect(begun?.passport).toMatchObject({ parties: [], contacts: [], terms: [] });
  expect(begun?.procedures).toEqual([]);
});

it('proposes a note for each abbreviation that is not explained', () => {
  const copy = new ContentCopy();
  const given = join(copy.root, 'source.txt');
  writeFileSync(given, 'Порядок\n\n1. Заявку подают через ЕПГУ.\n\n2. ЕПГУ отвечает.\n');
  begin(copy, 'begun', given);
  const notes = copy.read('begun/notes.mdx');
  expect(notes).toContain('proposed: true');
  expect(notes).toContain('title: Не раскрыто сокращение «ЕПГУ»');
  expect(readContent(copy.root).input.library.byId.get('begun')?.notesPage).toBeUndefined();
  copy.edit('begun/notes.mdx', '    proposed: true\n', '');
  expect(copy.check().map(({ rule }) => rule)).toEqual(expect.arrayContaining(['unwritten']));
  expect(readContent(copy.root).input.library.byId.get('begun')?.notes).toMatchObject([
    { kind: 'silence', clauses: ['1'], question: 'Что означает сокращение «ЕПГУ»?' },
  ]);
});

it('says that a path with spaces goes in quotes, and what comes first', () => {
  const copy = new ContentCopy();
  const given = join(copy.root, 'source.txt');
  writeFileSync(given, '1. Да.');
  const told = (...words: string[]): string =>
    spawnSync(process.execPath, [script, ...words], { encoding: 'utf8' }).stderr;
  expect(told('begun', 'Порядок', 'подключения.docx')).toContain('put a path with spaces in quotes');
  expect(told(given, 'begun')).toContain('The id comes first');
  expect(told('begun', copy.root)).toContain('is a folder');
});

it.each([
  ['a name that is no address', 'Новый', 'source.txt', 'cannot be an address'],
  ['a folder that is there', 'primer', 'source.txt', 'is there already'],
  ['a file that is not there', 'begun', 'nothing.txt', 'There is no file'],
  ['an empty file', 'begun', 'empty.txt', 'is empty or no UTF-8 text'],
  ['a file without clauses', 'begun', 'title.txt', 'No clause was found'],
])('refuses %s', (_, id, source, reason) => {
  const copy = new ContentCopy();
  const given = join(copy.root, source);
  if (source !== 'nothing.txt') {
    writeFileSync(given, { 'empty.txt': ' \n', 'title.txt': 'Порядок' }[source] ?? '1. Да.');
  }
  const { status, output } = begin(copy, id, given);
  expect(status).toBe(1);
  expect(output).toContain(reason);
});
