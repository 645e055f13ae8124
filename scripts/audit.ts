/**
 * Asks the registry about known vulnerabilities of what the lock names: `npm run audit`. Ends with 1 where one is high or
 * critical, and with 77 where nobody answered, so that this is not taken for a good result: `--required` makes it 1.
 */
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { npmCommand } from './lib/npm.mjs';
import { readOptions } from './lib/options.mjs';
import { judge } from './lib/supply/audit.ts';

const usage = `Usage: npm run audit [-- --required]

  --required  ends with 1 and not with 77 where nobody answered`;
const { values } = readOptions(usage, { options: { required: { type: 'boolean', default: false } } });
const { command, args, shell } = npmCommand(['audit', '--json', '--package-lock-only']);
const { stdout } = spawnSync(command, args, {
  cwd: path.resolve(import.meta.dirname, '..'),
  shell,
  encoding: 'utf8',
  timeout: 60_000,
});
const { verdict, lines } = judge(stdout);
for (const line of lines) console.log(line);
const NOT_RUN = values.required ? 1 : 77;
process.exitCode = { clean: 0, vulnerable: 1, unknown: NOT_RUN }[verdict];
