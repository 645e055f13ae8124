import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { checkContent } from '../../../src/content/check.ts';
import { readContent } from '../../../src/content/disk.ts';
import { compareEditions } from '../../../src/editions/compare.ts';
import { editionsOf } from '../../../src/editions/editions.ts';
import { currentPermalinks, writePermalinks } from '../../../src/links/permalinks.ts';
import { ContentCopy } from '../../fixtures/copy.ts';
import { amendedParts, asPage, asWord, inventedCopy } from '../../fixtures/amended.ts';

const script = join(import.meta.dirname, '../../../scripts/new-edition.ts');
const day = '2026-06-01';

function run(root: string, ...words: string[]): { status: number | null; output: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, [script, ...words, '--content', root], {
    encoding: 'utf8',
  });
  return { status, output: stdout + stderr };
}

function read(root: string, file: string): string {
  return readFileSync(join(root, 'obrazets', file), 'utf8');
}

/** Publishes every link that the content has now. */
function publish(root: string): void {
  const { library } = readContent(root).input;
  writeFileSync(join(root, 'permalinks.lock'), writePermalinks(currentPermalinks(library)));
}

/** Rules that an edition broke, each with its file: what the content broke before does not count. */
function brokenBy(root: string, change: () => void): string[] {
  const before = new Set(checkContent(root).map(({ file, message }) => `${file} ${message}`));
  change();
  return checkContent(root)
    .filter(({ file, message }) => !before.has(`${file} ${message}`))
    .map(({ rule, file }) => `${rule} ${file}`);
}

const given = {
  'a file of Word': (root: string) => asWord(amendedParts(), join(root, 'new.docx')),
  'a saved page': (root: string) => Promise.resolve(asPage(amendedParts(), join(root, 'new.html'))),
};

it.each(Object.entries(given))('takes a new edition in from %s, and puts it in force', async (_, make) => {
  const root = inventedCopy();
  publish(root);
  const file = await make(root);
  const text = read(root, 'text.mdx');

  const taken = brokenBy(root, () => {
    const { status, output } = run(root, 'obrazets', day, file);
    expect(status, output).toBe(0);
    expect(output).toContain('п. 10: сменил номер; был п. 9; точно');
  });
  expect(taken).toEqual(['permalink-unlisted permalinks.lock']);
  expect(read(root, 'text.mdx')).toBe(text);

  const report = read(root, `received/${day}.md`);
  const name = file.slice(root.length + 1);
  const sha256 = createHash('sha256').update(readFileSync(file)).digest('hex');
  expect(readFileSync(join(root, 'obrazets/received', day, name))).toEqual(readFileSync(file));
  expect(report).toContain(sha256);
  expect(report).toContain('рассматривает СТП в течение ~~10~~ **15** рабочих дней³');
  expect(report).toMatch(/шаг «Дождаться рассмотрения СТП» — content\/obrazets\/connect\.mdx:\d+/u);
  expect(report).toContain('- from: obrazets/clause/12\n     kind: repealed');
  expect(report).toContain(`npm run new-edition obrazets ${day} -- --in-force`);
  expect(report).toMatch(/connect\.mdx:\d+ — no clause has the id "12"/u);

  expect(changes(root)).toEqual([
    '5 amended',
    '8-2026 added',
    '8 renumbered',
    '9 renumbered',
    '9-1 renumbered',
    '10 renumbered',
    '11 renumbered',
    'appendix-1.2 repealed',
    'appendix-2.1b amended',
    'appendix-2.1.v added',
    '12 repealed',
  ]);
  publish(root);
  const inForce = brokenBy(root, () => {
    const { status, output } = run(root, 'obrazets', day, '--in-force');
    expect(status, output).toBe(0);
  });
  expect(inForce.filter((problem) => /source-identity|edition-|schema/u.test(problem))).toEqual([]);
  expect(inForce).toContain('permalink-lost permalinks.lock');
  expect(existsSync(join(root, `obrazets/editions/${day}.mdx`))).toBe(false);
  const now = readContent(root).input.library.byId.get('obrazets');
  expect(now?.text.edition).toEqual({ from: day, by: 'приказ Ведомства образцов от 05.05.2026 № 44' });
  // What the author had said of a clause goes with it.
  expect(now?.clauses.find(({ id }) => id === '11')).toMatchObject({
    number: '12.',
    heading: 'Третья категория',
    applies: [{ clauses: ['4', '5', '6', '7'] }],
  });
  expect(now?.editions.map(({ edition }) => edition.from).sort()).toContain('2025-09-01');
});

/** What the edition changes, by clause. */
function changes(root: string): string[] {
  const regulation = readContent(root).input.library.byId.get('obrazets');
  const [before, after] = ['2025-09-01', day].map(
    (from) => regulation && editionsOf(regulation).find((one) => one.from === from),
  );
  if (!before || !after) throw new Error('an edition is missing');
  return compareEditions(before, after).map(({ id, kind }) => `${id} ${kind}`);
}

it('lets corrections go with the words that they correct', () => {
  const copy = new ContentCopy();
  copy.edit('primer/text.mdx', 'text:\n  title', "text:\n  edition: { from: '2024-01-01' }\n  title").draw();
  const passport = copy.read('primer/index.mdx');
  const received = copy.read('primer/source.txt').replace('об изменениях.', 'об изменениях заранее.');
  const file = join(copy.root, 'new.txt');
  writeFileSync(file, received);

  const taken = run(copy.root, 'primer', day, file);
  expect(taken.status, taken.output).toBe(0);
  expect(taken.output).toContain('Изменены: 1');
  expect(copy.draw().check()).toEqual([]);
  expect(copy.read('primer/index.mdx')).toBe(passport);

  const begun = run(copy.root, 'primer', day, '--in-force');
  expect(begun.status, begun.output).toBe(0);
  expect(copy.draw().check()).toEqual([]);
  expect(copy.read('primer/source.txt')).toBe(received);
  // Corrections that an author has given a reason for keep it.
  const reason = 'reason: В источнике набрано кириллицей.';
  expect(copy.read('primer/index.mdx')).toContain(reason);
  expect(copy.read('primer/editions/2024-01-01.mdx')).toContain(reason);
});

it('writes over an edition only when asked', async () => {
  const root = inventedCopy();
  const file = await asWord(amendedParts(), join(root, 'new.docx'));
  run(root, 'obrazets', day, file);
  const first = read(root, `editions/${day}.mdx`);
  writeFileSync(join(root, `obrazets/editions/${day}.mdx`), first.replace('8-2026', 'person'));
  const again = run(root, 'obrazets', day, file);
  expect(again).toMatchObject({ status: 1, output: expect.stringContaining('is there already') as string });
  expect(read(root, `editions/${day}.mdx`)).toContain('id: person');
  expect(run(root, 'obrazets', day, file, '--again').status).toBe(0);
  expect(read(root, `editions/${day}.mdx`)).toBe(first);
});

it('writes no edition beside a text without a date, but tells what changed and the line to write', async () => {
  const root = inventedCopy();
  const undated = read(root, 'text.mdx').replace(/^ {2}edition: \{.*\n/mu, '');
  writeFileSync(join(root, 'obrazets/text.mdx'), undated);
  for (const edition of ['2024-03-01', '2027-01-01'])
    writeFileSync(join(root, `obrazets/editions/${edition}.mdx`), '---\ntitle: Нет\n---\n');
  const { status, output } = run(root, 'obrazets', day, await asWord(amendedParts(), join(root, 'new.docx')));
  expect(status, output).toBe(0);
  expect(output).toContain("edition: { from: 'ГГГГ-ММ-ДД'");
  expect(existsSync(join(root, `obrazets/editions/${day}.mdx`))).toBe(false);
  expect(read(root, `received/${day}.md`)).toContain('~~10~~ **15** рабочих');
});

it('says that nothing changed, and writes nothing', () => {
  const root = inventedCopy();
  const { status, output } = run(root, 'obrazets', day, join(root, 'obrazets/source.txt'));
  expect(status, output).toBe(0);
  expect(output).toContain('Nothing was written');
  expect(existsSync(join(root, 'obrazets/received'))).toBe(false);
});

it('doubts that another document is an edition', () => {
  const root = inventedCopy();
  writeFileSync(join(root, 'other.txt'), '1. Погода хорошая.\n\n2. Завтра будет дождь, а потом снег.\n');
  expect(run(root, 'obrazets', day, join(root, 'other.txt')).output).toContain('Тот ли это документ?');
});

it.each([
  ['a regulation that is not there', ['nobody', day, 'new.txt'], 'There is no regulation "nobody"'],
  ['no file', ['obrazets', day], 'Say the file'],
  ['no day', ['obrazets'], 'Say the id and the day'],
  ['a day that is none', ['obrazets', '2026-02-30', 'new.txt'], 'is no day'],
  ['the file before the day', ['obrazets', script, day], 'The day comes before the file'],
  ['the day of the text itself', ['obrazets', '2025-09-01', 'new.txt'], 'Is the day right?'],
  ['a file that is not there', ['obrazets', day, 'nothing.txt'], 'There is no file'],
  ['a path with spaces', ['obrazets', day, 'новая', 'редакция.docx'], 'put a path with spaces in quotes'],
  ['an edition in force that was never given', ['obrazets', day, '--in-force'], 'give the file'],
  ['an earlier edition in force', ['obrazets', '2024-03-01', '--in-force'], 'is not put in force'],
])('refuses %s', (_, words, reason) => {
  const { status, output } = run(inventedCopy(), ...words);
  expect(status).toBeGreaterThan(0);
  expect(output).toContain(reason);
});
