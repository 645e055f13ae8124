import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { FOR_READERS, isAllowed } from '../../scripts/lib/supply/policy.ts';
import { readBuilt } from '../support/built-site.ts';

const root = join(import.meta.dirname, '../..');
const stated = [...readBuilt('licences.txt').matchAll(/^(@?[\w/.-]+) (\d+\.\d+\.\d+\S*) — (.+)$/gmu)];

it('names whose work reaches the reader, on terms that ask for a notice only', () => {
  const names = stated.map(([, name]) => name);
  expect(names).toEqual(expect.arrayContaining(['@astrojs/starlight', 'pagefind', 'workbox-precaching']));
  for (const [, name, , licence = ''] of stated) expect(isAllowed(licence, FOR_READERS), name).toBe(true);
});

it('names each package that the service worker takes in', () => {
  const imported = globSync('src/features/offline/worker/*.ts', { cwd: root }).flatMap((file) =>
    [...readFileSync(join(root, file), 'utf8').matchAll(/from '(workbox-[\w-]+)'/gu)].map(
      ([, name = '']) => name,
    ),
  );
  expect(imported.length).toBeGreaterThan(0);
  const packages = new Set(imported);
  // A set goes on with what is added to it meanwhile.
  for (const name of packages)
    for (const needed of Object.keys(manifestOf(name).dependencies ?? {})) packages.add(needed);
  expect(stated.map(([, name]) => name)).toEqual(expect.arrayContaining([...packages]));
});

function manifestOf(name: string): { dependencies?: Record<string, string> } {
  return JSON.parse(readFileSync(join(root, 'node_modules', name, 'package.json'), 'utf8')) as {
    dependencies?: Record<string, string>;
  };
}
