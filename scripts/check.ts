/** Checks every rule over the content and lists all problems: `npm run check [-- <content folder>]`. */
import { join, resolve } from 'node:path';
import { houseRules, rules } from '../src/checks/rules.ts';
import { checkContent } from '../src/content/check.ts';
import { report } from '../src/content/report.ts';
import { existingFolder, readOptions } from './lib/options.mjs';

const usage = 'Usage: npm run check [-- <content folder>]';
const {
  positionals: [folder = join(import.meta.dirname, '../content')],
} = readOptions(usage, { options: {}, allowPositionals: true });
const root = existingFolder(usage, resolve(folder));
const problems = checkContent(root);
if (problems.length > 0) {
  console.error(report(problems));
  process.exitCode = 1;
} else {
  console.log(`The content keeps all ${String(rules.length + houseRules.length)} rules.`);
}
