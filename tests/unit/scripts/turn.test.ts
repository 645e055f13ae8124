import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, expect, it } from 'vitest';

const module = pathToFileURL(join(import.meta.dirname, '../../../scripts/lib/turn.mjs')).href;
let folder = '';
let file = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'turn #1 очередь '));
  file = join(folder, 'building');
});
afterEach(() => rmSync(folder, { recursive: true }));

/** A program that claims the file and says who has it: a process, or «nobody». */
const program = `const { claim } = await import(${JSON.stringify(module)});
  console.log(claim(process.argv[1]) ?? 'nobody');`;
const claimedBy = (): string =>
  spawnSync(process.execPath, ['--input-type=module', '-e', program, file], {
    encoding: 'utf8',
  }).stdout.trim();

it('is given to one after the other', () => {
  expect(claimedBy()).toBe('nobody');
  expect(existsSync(file)).toBe(false);
  expect(claimedBy()).toBe('nobody');
});

it('is refused while another process has it, which is named', async () => {
  const first = spawn(process.execPath, [
    '--input-type=module',
    '-e',
    `${program} setInterval(() => undefined, 1000);`,
    file,
  ]);
  await new Promise((resolve) => first.stdout.once('data', resolve));
  expect(claimedBy()).toBe(String(first.pid));
  const ended = new Promise((resolve) => first.once('exit', resolve));
  first.kill('SIGKILL');
  await ended;
  // It could not tidy up.
  expect(existsSync(file)).toBe(true);
  expect(claimedBy()).toBe('nobody');
});

it.each(['', 'nonsense', '999999999'])('is given where the file holds %j', (text) => {
  writeFileSync(file, text);
  expect(claimedBy()).toBe('nobody');
});
