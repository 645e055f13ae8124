/**
 * Lists the licences of everything that the lock names: `npm run licences`. Ends with 1 where one is unknown or not allowed
 * (scripts/lib/supply/policy.ts). tests/build/licences.test.ts is stricter with what reaches the reader.
 */
import path from 'node:path';
import { lockedPackages } from './lib/supply/lock.ts';
import { FOR_TOOLS, isAllowed, STATED_ELSEWHERE } from './lib/supply/policy.ts';
import { readOptions } from './lib/options.mjs';

readOptions('Usage: npm run licences', { options: {} });

const lock = path.resolve(import.meta.dirname, '../package-lock.json');
const byLicence = new Map<string, string[]>();
const wrong: string[] = [];
for (const { name, version, licence } of lockedPackages(lock)) {
  const id = `${name}@${version}`;
  const stated = licence ?? STATED_ELSEWHERE[id]?.licence;
  if (stated === undefined) wrong.push(`${id} says no licence: look for it and add it to STATED_ELSEWHERE`);
  else if (!isAllowed(stated, FOR_TOOLS)) wrong.push(`${id} is ${stated}, which is not allowed here`);
  byLicence.set(stated ?? 'unknown', [...(byLicence.get(stated ?? 'unknown') ?? []), id]);
}
for (const [licence, ids] of [...byLicence].sort(([, a], [, b]) => b.length - a.length))
  console.log(`${licence} (${String(ids.length)}): ${ids.join(', ')}`);
for (const complaint of wrong) console.error(complaint);
process.exitCode = wrong.length > 0 ? 1 : 0;
