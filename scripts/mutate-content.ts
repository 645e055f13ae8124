/**
 * Makes many small mistakes in the content and counts which of them are noticed: `npm run mutate`. Writes
 * .reports/mutation.json; nothing in content/ is touched.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { misused, readOptions } from './lib/options.mjs';
import { readPages } from './mutate/content.ts';
import { Judge, type Verdict } from './mutate/judge.ts';
import { operators } from './mutate/operators.ts';
import { Random } from './mutate/random.ts';

const usage = `Usage: npm run mutate [-- [--seed <n>] [--each <n>] [--at-least <n>]]

  --seed <n>      which of the possible mutants; 5 unless given
  --each <n>      how many of a kind in a regulation at most; 10 unless given
  --at-least <n>  fails when fewer percent of them are noticed; 0 unless given`;
const { values } = readOptions(usage, {
  options: {
    seed: { type: 'string', default: '5' },
    each: { type: 'string', default: '10' },
    'at-least': { type: 'string', default: '0' },
  },
});
for (const [name, value] of Object.entries(values))
  if (!/^\d+$/u.test(value)) misused(usage, `"${value}" is no number for --${name}.`);
const root = join(import.meta.dirname, '..');
const all = readPages(join(root, 'content'));
const random = new Random(Number(values.seed));
const judge = new Judge(join(root, 'content'));

const complaints = judge.complaintsUnspoilt(all);
if (complaints.length > 0) {
  judge.dispose();
  console.error(`The content has mistakes before anything is spoilt:\n${complaints.join('\n')}`);
  process.exit(1);
}
const verdicts = all.flatMap((pages) =>
  operators.flatMap((operator) => {
    const byKind = Map.groupBy(operator(pages, random), ({ kind }) => kind);
    return [...byKind.values()].flatMap((mutants) =>
      random.sample(mutants, Number(values.each)).map((mutant) => judge.judge(mutant, pages)),
    );
  }),
);
judge.dispose();

const survivors = verdicts.filter(({ by }) => by === undefined);
mkdirSync(join(root, '.reports'), { recursive: true });
writeFileSync(
  join(root, '.reports/mutation.json'),
  JSON.stringify(
    verdicts.map(({ mutant: { kind, regulation, what }, by, evidence }) => ({
      kind,
      regulation,
      what,
      by,
      evidence,
    })),
    undefined,
    1,
  ),
);
for (const [kind, list] of Map.groupBy(verdicts, ({ mutant }) => mutant.kind)) {
  const count = (by: Verdict['by']): string => String(list.filter((one) => one.by === by).length);
  console.log(
    `${kind}: ${String(list.length)}; checks ${count('checks')}, facts ${count('facts')}, survived ${count(undefined)}`,
  );
}
for (const { mutant } of survivors) console.log(`survived  ${mutant.kind}: ${mutant.what}`);
const share = (1 - survivors.length / verdicts.length) * 100;
console.log(
  `${String(verdicts.length)} mutants, ${String(verdicts.length - survivors.length)} caught (${share.toFixed(1)} %), ${String(survivors.length)} survived; seed ${values.seed}.`,
);
if (share < Number(values['at-least'])) {
  console.error(`Fewer than ${values['at-least']} % of the mistakes are noticed.`);
  process.exitCode = 1;
}
