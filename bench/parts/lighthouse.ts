import { execFile, execFileSync } from 'node:child_process';
import { existsSync, globSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { executablePath } from '../browser.ts';
import { medians } from '../median.ts';
import { table } from '../report.ts';
import { dist, type Sites } from '../sites.ts';

const categories = ['performance', 'accessibility', 'best-practices', 'seo'] as const;
type Category = (typeof categories)[number];

interface Scores {
  /** From 0 to 100. */
  scores: Record<Category, number>;
  /** What takes points off, in some run. */
  failed: string[];
}

interface Report {
  categories: Record<Category, { score: number | null; auditRefs: { id: string; weight: number }[] }>;
  audits: Record<string, { score: number | null; displayValue?: string }>;
}

const run = promisify(execFile);
const bench = path.resolve(import.meta.dirname, '..');
const cli = path.join(bench, 'node_modules/lighthouse/cli/index.js');
const flags = '--headless=new --no-sandbox --disable-gpu --disable-background-networking';

/**
 * Lighthouse in its mobile profile for every page of ours, and three of plain Starlight. A page is measured again where it is
 * not at 100 at once: then the middle of all its runs counts. @returns a table
 */
export async function measureLighthouse({ ours, plain }: Sites, times: number): Promise<string> {
  if (!existsSync(cli))
    execFileSync('npm', ['ci', '--no-audit', '--no-fund'], { cwd: bench, stdio: 'inherit' });
  const rows: (string | number)[][] = [];
  const measure = async (name: string, origin: string, page: string): Promise<void> => {
    const first = await lighthouse(origin + page, 1);
    const again = first.scores.performance < 100 && times > 1;
    const { scores, failed } = again ? await lighthouse(origin + page, times) : first;
    const row = [
      ...[`\`${page}\``, name, again ? times : 1],
      ...categories.map((category) => scores[category]),
      failed.join(', '),
    ];
    console.log(row.join(' '));
    rows.push(row);
  };
  for (const page of ourPages()) await measure('ours', ours.origin, page);
  for (const page of ['/', '/tor-knd/api-access/', '/tor-knd/text/'])
    await measure('plain', plain.origin, page);
  return table([['page', 'site', 'runs', ...categories, 'what takes points off'], ...rows]);
}

/** Every page of ours but short links, which lead on at once. */
function ourPages(): string[] {
  return globSync('**/index.html', { cwd: dist })
    .filter((file) => !file.startsWith('s/'))
    .map((file) => `/${file.slice(0, -'index.html'.length)}`)
    .sort();
}

/** @returns the middle of several runs */
async function lighthouse(address: string, times: number): Promise<Scores> {
  const folder = mkdtempSync(path.join(tmpdir(), 'bench-lighthouse-'));
  const reports: Report[] = [];
  for (let turn = 0; turn < times; turn++) {
    const file = path.join(folder, `${turn}.json`);
    await run(
      process.execPath,
      [cli, address, '--quiet', '--output=json', `--output-path=${file}`, `--chrome-flags=${flags}`],
      { env: { ...process.env, CHROME_PATH: executablePath }, timeout: 180_000 },
    );
    reports.push(JSON.parse(readFileSync(file, 'utf8')) as Report);
  }
  rmSync(folder, { recursive: true });
  return {
    scores: medians(reports.map(scoresOf)),
    failed: [...new Set(reports.flatMap(failedAudits))].sort(),
  };
}

function scoresOf({ categories: byName }: Report): Record<Category, number> {
  const scores = categories.map((name) => [name, Math.round((byName[name].score ?? 0) * 100)] as const);
  return Object.fromEntries(scores) as Record<Category, number>;
}

function failedAudits({ categories: byName, audits }: Report): string[] {
  return categories
    .filter((name) => (byName[name].score ?? 0) < 1)
    .flatMap((name) => byName[name].auditRefs)
    .filter(({ id, weight }) => weight > 0 && (audits[id]?.score ?? 1) < 0.9)
    .map(({ id }) => [id, audits[id]?.displayValue].filter(Boolean).join(' '));
}
