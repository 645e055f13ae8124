import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { zipSync } from 'fflate';
import { expect, it } from 'vitest';
import { inlineOf } from '../../../src/api/xml-text.ts';
import { readContent } from '../../../src/content/disk.ts';
import { report } from '../../../src/content/report.ts';
import { renderBlock } from '../../../src/words/markdown.ts';
import { ContentCopy } from '../../fixtures/copy.ts';
import { wordFile } from '../../support/received.ts';

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

it('says of a deadline what of its start is found, and what has to be checked', () => {
  const copy = new ContentCopy();
  const given = join(copy.root, 'source.txt');
  writeFileSync(
    given,
    'Порядок\n\n1. Заявитель в течение 3 дней со дня сбоя Служба отвечает.\n\n2. Заявитель направляет заявку в течение 5 рабочих дней¹.\n\n3. Оператор проводит проверку в течение 4 дней.\n\n¹ Со дня допуска.\n',
  );
  begin(copy, 'begun', given);
  expect(copy.read('begun/steps.mdx')).toMatch(/# ПРОВЕРЬТЕ: у срока есть сноска.*\n\s+- id: step-/u);
  const report = copy.read('begun/received.md');
  expect(report).toContain('| со дня сбоя ПРОВЕРЬТЕ: где кончаются');
  expect(report).toContain('| 5 working-days | ПРОВЕРЬТЕ: у срока есть сноска');
  expect(report).toContain('| 4 calendar-days | рядом не сказано |');
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

/** Files that no document can be read from. */
const badFiles: Readonly<Record<string, string | Uint8Array>> = {
  'empty.docx': '',
  'bytes.bin': new Uint8Array([1, 2, 3, 0, 255]),
  'archive.docx': zipSync({ 'photo.jpg': new Uint8Array(8) }),
  // The beginning of a compound file, and the name of its stream.
  'protected.docx': Buffer.concat([
    Buffer.from('d0cf11e0a1b11ae1', 'hex'),
    Buffer.from('EncryptedPackage', 'utf16le'),
  ]),
  'protected.odt': zipSync({
    mimetype: Buffer.from('application/vnd.oasis.opendocument.text'),
    'META-INF/manifest.xml': Buffer.from('<manifest><manifest:encryption-data/></manifest>'),
    'content.xml': new Uint8Array([7, 7, 7]),
  }),
  'long.txt': '1. Заявитель подаёт заявку.\n\n'.repeat(150_000),
  'title.txt': 'Порядок',
};

it.each([
  ['a name that is no address', 'Новый', 'source.txt', 'cannot be an address'],
  ['a folder that is there', 'primer', 'source.txt', 'is there already'],
  ['a file that is not there', 'begun', 'nothing.txt', 'There is no file'],
  ['an empty file', 'begun', 'empty.docx', 'The file is empty: ask for it once more'],
  ['a file that is no text', 'begun', 'bytes.bin', 'is no text, and nothing else that can be read'],
  ['an archive of something else', 'begun', 'archive.docx', 'unpack it, and give the document in it'],
  ['a document of Word with a password', 'begun', 'protected.docx', 'take the password away'],
  ['an OpenDocument text with a password', 'begun', 'protected.odt', 'save it without one'],
  ['more text than any document has', 'begun', 'long.txt', 'is it the right file'],
  ['a file without clauses', 'begun', 'title.txt', 'No clause was found'],
])('refuses %s', (_, id, source, reason) => {
  const copy = new ContentCopy();
  const given = join(copy.root, source);
  if (source !== 'nothing.txt') {
    writeFileSync(given, badFiles[source] ?? '1. Да.');
  }
  const { status, output } = begin(copy, id, given);
  expect(status).toBe(1);
  expect(output).toContain(reason);
});

it('takes a file whose name has spaces, Russian letters and signs', () => {
  const copy = new ContentCopy();
  const given = join(copy.root, 'Порядок № 5 #1 (итог).txt');
  writeFileSync(given, 'Порядок\n\n1. Заявитель подаёт заявку.');
  expect(begin(copy, 'begun', given)).toMatchObject({ status: 0 });
  expect(copy.read('begun/received.md')).toContain('received/Порядок № 5 #1 (итог).txt');
  const problems = copy.draw().check();
  expect(problems, report(problems)).toEqual([]);
});

it('writes the quotes of a title as the site does', () => {
  const copy = new ContentCopy();
  const given = join(copy.root, 'source.txt');
  writeFileSync(given, 'Порядок доступа к системе "Терем"\n\n1. Заявку подаёт жилец.');
  begin(copy, 'begun', given);
  expect(copy.read('begun/index.mdx')).toContain('title: Порядок доступа к системе «Терем»');
  const problems = copy.draw().check();
  expect(problems, report(problems)).toEqual([]);
});

it('shows the signs of Markdown that a file prints, and keeps its own: tables, marks of footnotes', () => {
  const copy = new ContentCopy();
  const given = join(copy.root, 'given.docx');
  const paragraph = (words: string): string => `<w:p><w:r><w:t>${words}</w:t></w:r></w:p>`;
  const row = (...cells: string[]): string =>
    `<w:tr>${cells.map((cell) => `<w:tc>${paragraph(cell)}</w:tc>`).join('')}</w:tr>`;
  const words = [
    'Поле *Имя* и `код`, маска _файл_.',
    'Заявку **дают** с [приложением](/about/) в каб. 12*.',
    String.raw`Обратная косая \* и \_ черта, [нигде](#), &lt;a@example.org&gt;.`,
  ];
  const borders = '<w:tblPr><w:tblBorders><w:top w:val="single"/></w:tblBorders></w:tblPr>';
  const body = [
    ...['ПОРЯДОК', 'подключения к системе *Проба*', ...words.map((one, at) => `${String(at + 1)}. ${one}`)],
    '* Вход со двора.',
  ].map(paragraph);
  const table = `<w:tbl>${borders}${row('Что', 'Знак')}${row('Звезда', '*а*')}</w:tbl>`;
  writeFileSync(given, wordFile(`${body.join('')}${paragraph('4. Знаки:')}${table}`));
  expect(begin(copy, 'begun', given)).toMatchObject({ status: 0 });
  const problems = copy.draw().check();
  expect(problems, report(problems)).toEqual([]);
  const { text, clauses = [] } = readContent(copy.root).input.library.byId.get('begun') ?? {};
  expect(text?.title).toEqual(['ПОРЯДОК', 'подключения к системе *Проба*']);
  const shown = clauses.map((clause) => renderBlock(clause.text));
  // Where the signs are to be shown they are no markup for programs either.
  expect(clauses.slice(0, 2).map((clause) => inlineOf(clause.text).join(''))).toEqual(words.slice(0, 2));
  expect(shown).toEqual([
    ...words.slice(0, 2).map((one) => `<p>${one}</p>`),
    '<p>Вход со двора.</p>',
    `<p>${words[2] ?? ''}</p>`,
    expect.stringContaining('<td>*а*</td>'),
  ]);
});

it('says where a text has signs of Markdown that it took for markup', () => {
  const copy = new ContentCopy();
  const given = join(copy.root, 'source.txt');
  writeFileSync(given, 'Порядок\n\n1. Поле *Имя* и `код`.\n\n2. Каб. 12* и <1>.\n\n3. Черта \\_.\n');
  begin(copy, 'begun', given);
  expect(copy.read('begun/received.md')).toContain('прочитаны как разметка, в словах их нет: строки 3, 7.');
  const problems = copy.draw().check();
  expect(problems, report(problems)).toEqual([]);
  const begun = readContent(copy.root).input.library.byId.get('begun');
  expect(renderBlock(begun?.clauses[0]?.text ?? '')).toBe('<p>Поле <em>Имя</em> и `код`.</p>');
});
