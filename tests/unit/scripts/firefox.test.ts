import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, expect, it, vi } from 'vitest';
import { findFirefox } from '../../../scripts/lib/firefox.mjs';
import { leftOut, patternOf } from '../../support/firefox/left-out.ts';

const specs = path.resolve(import.meta.dirname, '../../browser');

afterEach(() => {
  vi.unstubAllEnvs();
});

it.each(leftOut.flatMap(({ tests }) => tests))('what is left out is there: %s %s', (spec, words = '') => {
  const file = path.join(specs, `${spec}.spec.ts`);
  expect(existsSync(file)).toBe(true);
  expect(readFileSync(file, 'utf8')).toContain(words);
});

it('only what is listed for a driver is left out, by its spec and its words', () => {
  const title = (spec: string, words: string): string =>
    `tests/browser/${spec}.spec.ts a group ${words} @release`;
  for (const { drivers, tests } of leftOut)
    for (const [spec, words = 'anything'] of tests)
      for (const driver of ['own', 'stock'] as const)
        expect(patternOf(driver).test(title(spec, words)), `${driver}: ${spec}`).toBe(
          drivers.includes(driver),
        );
  expect(patternOf('stock').test(title('two-tabs', 'on paper'))).toBe(false);
});

it('a FIREFOX_PATH from which no browser starts is told, and none other taken in its place', async () => {
  vi.stubEnv('FIREFOX_PATH', path.join(specs, 'none'));
  await expect(findFirefox()).rejects.toThrow(/Correct it or unset it/u);
});
