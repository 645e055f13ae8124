import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { cpus, loadavg, totalmem } from 'node:os';
import path from 'node:path';
import { executablePath } from './browser.ts';

/** What figures depend on, in one paragraph. */
export function environment(): string {
  const version = (name: string): string =>
    (
      JSON.parse(
        readFileSync(path.join(import.meta.dirname, '../node_modules', name, 'package.json'), 'utf8'),
      ) as { version: string }
    ).version;
  const chromium = execFileSync(executablePath, ['--version'], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  }).trim();
  const memory = Math.round(totalmem() / 1024 ** 3);
  return [
    `${new Date().toISOString().slice(0, 16).replace('T', ' ')} UTC`,
    `${cpus().length} × ${cpus()[0]?.model.trim() ?? 'processor'}, ${memory} GB`,
    `load ${loadavg()
      .map((each) => each.toFixed(1))
      .join(' / ')} (1, 5 and 15 minutes)`,
    `Node ${process.versions.node}, Astro ${version('astro')}, Starlight ${version('@astrojs/starlight')}, Mermaid ${version('mermaid')}, ${chromium}`,
  ].join('; ');
}
