import type { AstroIntegrationLogger, BaseIntegrationHooks } from 'astro';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, expect, it } from 'vitest';
import { finishPages } from '../../../src/build/finish-pages.ts';

const dist = mkdtempSync(join(tmpdir(), 'navigator-finish-'));
afterAll(() => rmSync(dist, { recursive: true }));

it('does all that is to be done to each page, in its order, and nothing to other files', async () => {
  mkdirSync(join(dist, 'a'));
  for (const name of ['index.html', 'a/index.html', 'a/data.json']) writeFileSync(join(dist, name), name);
  const seen: string[][] = [];
  const { hooks } = finishPages([
    (folder, pages) => {
      expect(folder).toBe(`${dist}/`);
      seen.push([...pages].sort());
      return (html) => `${html} first`;
    },
    () => Promise.resolve((html, name) => `${html} second of ${name}`),
  ]);
  await hooks['astro:build:done']?.({
    dir: pathToFileURL(`${dist}/`),
    logger: { info: () => undefined } as unknown as AstroIntegrationLogger,
  } as Parameters<BaseIntegrationHooks['astro:build:done']>[0]);
  expect(seen).toEqual([['a/index.html', 'index.html']]);
  expect(readFileSync(join(dist, 'a/index.html'), 'utf8')).toBe('a/index.html first second of a/index.html');
  expect(readFileSync(join(dist, 'a/data.json'), 'utf8')).toBe('a/data.json');
});
