import { spawnSync } from 'node:child_process';
import { cpSync, globSync, mkdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { addInvented } from './invented.ts';

const project = path.join(import.meta.dirname, '../..');
const parts = ['src', 'public', 'content', 'astro.config.mjs', 'tsconfig.json', 'package.json'];

/** What a build took and made. */
interface Built {
  /** Seconds by the clock, and of the processor, user and system, with all processes that it started. */
  seconds: number;
  cpu: number;
  /** The most memory that it and the processes that it started have held, in MB. */
  memory: number;
  /** Megabytes, files and pages that it wrote. */
  size: number;
  files: number;
  pages: number;
}

/** A copy of our project with so many regulations: the two real ones, and invented ones. Lies where packages are found. */
export function projectWith(regulations: number, folder: string): void {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  for (const part of parts) cpSync(path.join(project, part), path.join(folder, part), { recursive: true });
  const content = path.join(folder, 'content');
  addInvented(content, regulations - 2);
  run([path.join(project, 'scripts/permalinks.ts'), content], folder, {});
}

/** Builds an Astro project from nothing, and measures that. Of a plain project the sidebar is short, as ours is. */
export function measureBuild(folder: string): Built {
  for (const cache of ['dist', '.astro', 'node_modules/.astro'])
    rmSync(path.join(folder, cache), { recursive: true, force: true });
  const usage = path.join(folder, 'usage.json');
  const begin = Date.now();
  run(
    [
      '--import',
      path.join(import.meta.dirname, 'usage.mjs'),
      path.join(project, 'node_modules/astro/bin/astro.mjs'),
      'build',
    ],
    folder,
    { USAGE_FILE: usage, PLAIN_SIDEBAR: 'short' },
  );
  const seconds = (Date.now() - begin) / 1000;
  const { cpu, memory } = JSON.parse(readFileSync(usage, 'utf8')) as { cpu: number; memory: number };
  const dist = path.join(folder, 'dist');
  const files = globSync('**/*', { cwd: dist, withFileTypes: true }).filter((entry) => entry.isFile());
  const bytes = files.reduce((sum, entry) => sum + statSync(path.join(entry.parentPath, entry.name)).size, 0);
  const pages = files.filter(({ name }) => name.endsWith('.html')).length;
  return { seconds, cpu, memory, size: bytes / 1024 / 1024, files: files.length, pages };
}

/** Bytes of a page's HTML, compressed. */
export function weightOf(dist: string, page: string): number {
  return brotliCompressSync(readFileSync(path.join(dist, page, 'index.html'))).length;
}

function run(args: readonly string[], cwd: string, env: Record<string, string>): void {
  const { status, stdout, stderr } = spawnSync(process.execPath, args, {
    cwd,
    encoding: 'utf8',
    maxBuffer: 1024 ** 3,
    env: {
      ...process.env,
      ...env,
      ASTRO_TELEMETRY_DISABLED: '1',
      NODE_ENV: 'production',
      NODE_OPTIONS: '',
    },
  });
  if (status !== 0)
    throw new Error(`${args.join(' ')} failed:\n${stdout.slice(-4000)}\n${stderr.slice(-4000)}`);
}
