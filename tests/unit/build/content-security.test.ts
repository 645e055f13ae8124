import type { AstroIntegrationLogger, BaseIntegrationHooks } from 'astro';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, expect, it } from 'vitest';
import { contentSecurity } from '../../../src/build/content-security.ts';

const dist = mkdtempSync(join(tmpdir(), 'navigator-policy-'));
afterAll(() => rmSync(dist, { recursive: true }));

it('writes a policy into each page, however deep, and changes no other file', async () => {
  const page = '<meta charset="utf-8"><p>Страница</p>';
  mkdirSync(join(dist, 'a/b'), { recursive: true });
  for (const name of ['index.html', 'a/b/index.html', 'a/data.json']) writeFileSync(join(dist, name), page);
  await contentSecurity().hooks['astro:build:done']?.({
    dir: pathToFileURL(`${dist}/`),
    logger: { info: () => undefined } as unknown as AstroIntegrationLogger,
  } as Parameters<BaseIntegrationHooks['astro:build:done']>[0]);
  for (const name of ['index.html', 'a/b/index.html'])
    expect(readFileSync(join(dist, name), 'utf8'), name).toMatch(
      /^<meta charset="utf-8"><meta http-equiv="content-security-policy" content="[^"]+"><p>Страница<\/p>$/u,
    );
  expect(readFileSync(join(dist, 'a/data.json'), 'utf8')).toBe(page);
});
