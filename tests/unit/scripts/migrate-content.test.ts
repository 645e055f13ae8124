import { spawnSync } from 'node:child_process';
import { cpSync, globSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { checkContent } from '../../../src/content/check.ts';

const repository = join(import.meta.dirname, '../../..');
const fixtures = join(repository, 'tests/fixtures');

let root = '';
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'content-'));
});
afterEach(() => {
  rmSync(root, { recursive: true });
});

const copy = (fixture: string): void => {
  cpSync(join(fixtures, fixture), root, { recursive: true });
};

function migrate(...args: string[]): string {
  const script = join(repository, 'scripts/migrate-content.ts');
  const { status, stdout, stderr } = spawnSync(process.execPath, [script, ...args], { encoding: 'utf8' });
  expect(stderr).toBe('');
  expect(status).toBe(0);
  return stdout;
}

/** Every file of the folder, in bytes. */
function bytes(folder: string): Record<string, string> {
  return Object.fromEntries(
    globSync('**/*', { cwd: folder })
      .filter((file) => statSync(join(folder, file)).isFile())
      .sort()
      .map((file) => [file, readFileSync(join(folder, file), 'latin1')]),
  );
}

const rulesOf = (folder: string): string[] => [
  ...new Set(checkContent(folder).map(({ rule, file }) => `${file} ${rule}`)),
];

describe('content of an old form', () => {
  beforeEach(() => {
    copy('old-form');
  });

  it('is told by check, which names the command', () => {
    const old = checkContent(root).filter(({ rule }) => rule === 'old-form');
    expect(old.map(({ file, line }) => `${file}:${String(line)}`)).toEqual([
      ...['index.mdx:6', 'index.mdx:8', 'index.mdx:8', 'malaya/received.md:49'],
      ...['primer/coverage.mdx:2', 'primer/notes.mdx:2', 'primer/notes.mdx:16'],
    ]);
    for (const { hint } of old) expect(hint).toContain('npm run migrate-content');
  });

  it('is left to the rule of today that tells of it too, where there is one', () => {
    const told = checkContent(root).filter(({ file }) => file === 'malaya/index.mdx');
    expect(new Set(told.map(({ rule }) => rule))).toEqual(new Set(['unwritten']));
    for (const { hint } of told) expect(hint).toContain('until then "proposed: true" keeps');
  });

  it('is said and not written when it is only looked at', () => {
    expect(migrate('--dry-run', root)).toContain('6 files would be rewritten.');
    expect(bytes(root)).toEqual(bytes(join(fixtures, 'old-form')));
  });

  it('keeps every rule when it is rewritten, but for what is drawn or published anew and what an editor decides', () => {
    const told = migrate(root);
    expect(told).toContain('6 files rewritten.');
    expect(told).toMatch(/primer\/notes\.mdx:4 {2}\[cost\]\n.*\n {2}→ to decide: write "cost: blocks"/u);
    expect(told).toContain('content/primer/access.mdx:14  [step-side]');
    expect(rulesOf(root)).toEqual([
      'permalinks.lock permalink-unlisted',
      'primer/access.mdx stale-diagram',
      'primer/access.mdx step-side',
      'primer/choice.mdx stale-diagram',
    ]);
  });

  it('is rewritten once: a second time changes nothing', () => {
    migrate(root);
    const once = bytes(root);
    expect(migrate(root)).toContain('nothing is rewritten');
    expect(bytes(root)).toEqual(once);
  });

  it('is rewritten in one regulation alone where its folder is named', () => {
    const before = bytes(root);
    migrate(join(root, 'malaya'));
    const changed = Object.entries(bytes(root)).filter(([file, text]) => before[file] !== text);
    expect(changed.map(([file]) => file)).toEqual([
      ...['malaya/index.mdx', 'malaya/received.md', 'malaya/steps.mdx'],
    ]);
  });
});

it.each(['invented', 'content'])('leaves %s as it is, which is written in the form of today', (fixture) => {
  copy(fixture);
  expect(migrate(root)).toContain('nothing is rewritten');
  expect(bytes(root)).toEqual(bytes(join(fixtures, fixture)));
});

it('leaves a file alone that is not in UTF-8', () => {
  const file = join(root, 'index.mdx');
  writeFileSync(
    file,
    Buffer.concat([Buffer.from('---\ntitle: T\n---\n\n<OpenSearch />\n'), Buffer.from([0xcf])]),
  );
  const before = bytes(root);
  migrate(root);
  expect(bytes(root)).toEqual(before);
});
