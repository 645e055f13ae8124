import { readFileSync } from 'node:fs';
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
  const worker = readFileSync(join(root, 'src/features/offline/worker/worker.ts'), 'utf8');
  for (const [, name] of worker.matchAll(/from '(workbox-\w+)/gu))
    expect(stated.map(([, stated]) => stated)).toContain(name);
});
