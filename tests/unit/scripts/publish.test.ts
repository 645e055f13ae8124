import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { publish } from '../../../scripts/lib/publish.ts';

const day = 24 * 60 * 60 * 1000;
const start = new Date('2026-11-28T10:00:00Z');
const later = (milliseconds: number): Date => new Date(start.getTime() + milliseconds);
const long = 'слово '.repeat(500);

let root = '';
let dist = '';
let folder = '';

beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), 'navigator-publish-'));
  dist = path.join(root, 'dist');
  folder = path.join(root, 'www');
  build({
    'index.html': long,
    'sw.js': 'worker',
    '_astro/a.111.js': long,
    'api/v1/index.json': '{}',
    'my/index.html': 'my',
  });
});
afterEach(() => {
  rmSync(root, { recursive: true });
});

function build(files: Readonly<Record<string, string | Buffer>>): void {
  rmSync(dist, { recursive: true, force: true });
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(dist, name)), { recursive: true });
    writeFileSync(path.join(dist, name), text);
  }
}
const published = (name: string): Buffer => readFileSync(path.join(folder, name));
const isThere = (name: string): boolean => existsSync(path.join(folder, name));

it('writes scripts before data, data before pages, and the worker last', async () => {
  const { written } = await publish(dist, folder, start);
  expect(written).toEqual(['_astro/a.111.js', 'api/v1/index.json', 'index.html', 'my/index.html', 'sw.js']);
});

it('writes the index of the search before what names it', async () => {
  build({
    'index.html': long,
    'pagefind/pagefind-entry.json': '{}',
    'pagefind/pagefind.js': 'script',
    'pagefind/pagefind.unknown_1a2b.pf_meta': 'meta',
    'pagefind/index/unknown_3c4d.pf_index': 'index',
    'pagefind/wasm.unknown.pagefind': 'wasm',
    'search/words.txt': 'words',
  });
  const { written } = await publish(dist, folder, start);
  expect(written).toEqual([
    'pagefind/index/unknown_3c4d.pf_index',
    'pagefind/pagefind.unknown_1a2b.pf_meta',
    'pagefind/pagefind.js',
    'pagefind/wasm.unknown.pagefind',
    'search/words.txt',
    'pagefind/pagefind-entry.json',
    'index.html',
  ]);
});

it('puts compressed forms beside files that gain by it', async () => {
  await publish(dist, folder, start);
  for (const ending of ['.br', '.zst', '.gz']) expect(isThere(`index.html${ending}`)).toBe(true);
  expect(gunzipSync(published('index.html.gz')).toString()).toBe(long);
  expect(isThere('my/index.html.gz')).toBe(false);
});

it('leaves alone what has not changed, and brings a compressed form that is not of its file up to date', async () => {
  await publish(dist, folder, start);
  const before = statSync(path.join(folder, 'sw.js')).mtimeMs;
  writeFileSync(path.join(folder, 'index.html.gz'), gzipSync('of an older version'));
  const { written, unchanged } = await publish(dist, folder, later(1000));
  expect(written).toEqual(['index.html']);
  expect(unchanged).toBe(4);
  expect(statSync(path.join(folder, 'sw.js')).mtimeMs).toBe(before);
  expect(gunzipSync(published('index.html.gz')).toString()).toBe(long);
});

it('keeps files of an earlier version for a day, and files that are not ours for good', async () => {
  await publish(dist, folder, start);
  writeFileSync(path.join(folder, 'robots.txt'), 'ours not');
  build({ 'index.html': 'new', 'sw.js': 'worker 2', '_astro/b.222.js': long });
  const second = await publish(dist, folder, later(1000));
  expect(second.leaving).toContain('_astro/a.111.js');
  expect(isThere('_astro/a.111.js.br')).toBe(true);
  const third = await publish(dist, folder, later(day + 1000));
  expect(third.removed).toContain('_astro/a.111.js.br');
  expect(isThere('_astro/a.111.js')).toBe(false);
  expect(isThere('robots.txt')).toBe(true);
  expect(published('index.html').toString()).toBe('new');
});

it('keeps a file that comes back', async () => {
  await publish(dist, folder, start);
  build({ 'index.html': 'new', 'sw.js': 'worker 2' });
  await publish(dist, folder, later(1000));
  build({ 'index.html': 'old again', 'sw.js': 'worker', '_astro/a.111.js': long });
  await publish(dist, folder, later(2000));
  const { removed } = await publish(dist, folder, later(2 * day));
  expect(removed).not.toContain('_astro/a.111.js');
  expect(isThere('_astro/a.111.js')).toBe(true);
});

it.each([
  ['is of another text', { 'index.html.gz': gzipSync('other') }],
  ['cannot be read', { 'index.html.br': 'no brotli' }],
  ['has no file', { 'gone.html.gz': gzipSync('gone') }],
])('refuses a compressed file of the build that %s', async (_, files) => {
  build({ 'index.html': long, 'sw.js': '', ...files });
  await expect(publish(dist, folder, start)).rejects.toThrow(/npm run build/u);
  expect(isThere('index.html')).toBe(false);
});

it('refuses a folder that holds something else, and the build itself', async () => {
  mkdirSync(folder);
  writeFileSync(path.join(folder, 'thesis.txt'), '');
  await expect(publish(dist, folder, start)).rejects.toThrow(/not empty/u);
  await expect(publish(dist, dist, start)).rejects.toThrow(/in one another/u);
  await expect(publish(dist, path.join(dist, 'www'), start)).rejects.toThrow(/in one another/u);
});

it('says what to do where there is no build or where its own record is damaged', async () => {
  await publish(dist, folder, start);
  writeFileSync(`${folder}.published.json`, 'not json');
  await expect(publish(dist, folder, start)).rejects.toThrow(/Delete it/u);
  build({});
  await expect(publish(dist, path.join(root, 'new'), start)).rejects.toThrow(/npm run build/u);
});
