import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { median } from './load.ts';

export const categories = ['performance', 'accessibility', 'best-practices', 'seo'] as const;
export type Category = (typeof categories)[number];

export interface Scores {
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
const cli = path.join(import.meta.dirname, 'node_modules/lighthouse/cli/index.js');
const flags = '--headless=new --no-sandbox --disable-gpu --disable-background-networking';

/** Lighthouse in its mobile profile. @returns the middle of several runs */
export async function lighthouse(address: string, times: number): Promise<Scores> {
  const folder = mkdtempSync(path.join(tmpdir(), 'bench-lighthouse-'));
  const reports: Report[] = [];
  for (let turn = 0; turn < times; turn++) {
    const file = path.join(folder, `${turn}.json`);
    await run(
      process.execPath,
      [cli, address, '--quiet', '--output=json', `--output-path=${file}`, `--chrome-flags=${flags}`],
      { env: { ...process.env, CHROME_PATH: process.env['CHROMIUM_PATH'] }, timeout: 180_000 },
    );
    reports.push(JSON.parse(readFileSync(file, 'utf8')) as Report);
  }
  rmSync(folder, { recursive: true });
  const scores = Object.fromEntries(
    categories.map((name) => [
      name,
      median(reports.map((report) => Math.round((report.categories[name].score ?? 0) * 100))),
    ]),
  ) as Record<Category, number>;
  return { scores, failed: [...new Set(reports.flatMap(failedAudits))].sort() };
}

function failedAudits({ categories: byName, audits }: Report): string[] {
  return categories
    .filter((name) => (byName[name].score ?? 0) < 1)
    .flatMap((name) => byName[name].auditRefs)
    .filter(({ id, weight }) => weight > 0 && (audits[id]?.score ?? 1) < 0.9)
    .map(({ id }) => [id, audits[id]?.displayValue].filter(Boolean).join(' '));
}
