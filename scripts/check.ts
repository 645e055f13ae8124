/** Checks every rule over the content and lists all problems: `npm run check [-- <content folder>]`. */
import { join, resolve } from 'node:path';
import { rules } from '../src/checks/rules.ts';
import { checkContent } from '../src/content/check.ts';
import { report } from '../src/content/report.ts';

const root = resolve(process.argv[2] ?? join(import.meta.dirname, '../content'));
const problems = checkContent(root);
if (problems.length > 0) {
  console.error(report(problems));
  process.exitCode = 1;
} else {
  console.log(`The content keeps all ${String(rules.length)} rules.`);
}
