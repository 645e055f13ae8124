/**
 * Measures the answers of the search, by document and by kind of question: `npm run search:eval`. It indexes the content itself and
 * needs no build. docs/search.md says what is counted.
 */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { readAsked } from './lib/asked.ts';
import { readOptions } from './lib/options.mjs';
import { searchOver } from './lib/search-set.ts';
import { judgeAll, judgeTogether, tally, type Judged, type Tally } from './lib/search-tally.ts';

const usage = `Usage: npm run search:eval [-- --missed] [-- --queries <file>]

  --missed          lists the tuned questions that were not answered rightly; those of the held-out sets are only counted
  --queries <file>  asks the questions of a file, one a line, and says which of them nothing answers`;
const { values } = readOptions(usage, {
  options: { missed: { type: 'boolean', default: false }, queries: { type: 'string' } },
});
const root = path.resolve(import.meta.dirname, '..');
const content = path.join(root, 'content');

await (values.queries === undefined ? measure() : tryQueries(values.queries));

async function measure(): Promise<void> {
  const sites = {
    published: await searchOver([content]),
    withInvented: await searchOver([content, path.join(root, 'tests/fixtures/invented')]),
  };
  for (const name of ['tuned', 'held-out', 'held-out-second', 'held-out-third']) {
    const questions = readAsked(path.join(root, `tests/search/${name}.yaml`));
    const judged = await judgeAll(questions, sites);
    print(name, judged);
    console.log(line('all on one site', tally(await judgeTogether(questions, sites))));
    console.log('');
    if (values.missed && name === 'tuned') printMissed(judged);
  }
}

function print(name: string, judged: readonly Judged[]): void {
  console.log(`${name.padEnd(24)} first          among three    silence told   wrong as certain`);
  const groups = {
    all: [...judged],
    ...Object.groupBy(judged, ({ asked }) => `document ${[asked.document].flat().join(' + ')}`),
    ...Object.groupBy(judged, ({ asked }) => `kind ${asked.kind}`),
  };
  for (const [group, own = []] of Object.entries(groups)) console.log(line(group, tally(own)));
}

function line(group: string, { first, three, silence, wrongAsCertain }: Tally): string {
  const shares = [first, three, silence, wrongAsCertain].map(({ held, of }) =>
    (of === 0 ? '–' : `${String(held)}/${String(of)} ${((100 * held) / of).toFixed(0)} %`).padEnd(14),
  );
  return `  ${group.padEnd(22)} ${shares.join(' ')}`.trimEnd();
}

function printMissed(judged: readonly Judged[]): void {
  for (const { asked, answer, verdict } of judged) {
    if (verdict.first !== false && verdict.silence !== false && !verdict.wrongAsCertain) continue;
    const found = answer.hits.slice(0, 3).map(({ ref, href }) => ref ?? href);
    console.log(`  «${asked.q}»${answer.sure ? '' : ' (unsure)'}: ${found.join(', ')}`);
  }
}

async function tryQueries(file: string): Promise<void> {
  const { search } = await searchOver([content]);
  const queries = readFileSync(file, 'utf8')
    .split('\n')
    .map((query) => query.trim())
    .filter((query) => query !== '');
  for (const query of queries) {
    const { hits, sure } = await search(query);
    const [first] = hits;
    const found = first ? `${first.title} (${first.ref ?? first.href})` : 'nothing';
    console.log(`${sure ? 'answered' : 'MISSING '}  «${query}» → ${found}`);
  }
}
