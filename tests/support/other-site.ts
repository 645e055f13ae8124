import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, existsSync, globSync, mkdirSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { addInvented } from '../../bench/growth/invented.ts';
import { SHORTLIST } from '../../src/layout/lists.ts';
import { elementsOf, type Element } from './html.ts';

const root = join(import.meta.dirname, '../..');
const fixtures = join(root, 'tests/fixtures');
const sites = join(root, '.reports/sites');
/** What a site is built from, beside its content. */
const parts = ['src', 'public', 'astro.config.mjs', 'tsconfig.json', 'package.json'];
/** What else decides how it comes out. */
const tools = ['content', 'scripts', 'tests/fixtures', 'bench/growth', 'node_modules/.package-lock.json'];

/** How many invented regulations a site has that has more than a short list holds. */
export const MANY = SHORTLIST + 3;

/** Sites with other content than this one: what is put into the content folder, as an author would. */
const kinds = {
  /** With a regulation that is unlike those of the site, and two that are begun from a source text alone. */
  invented: (content: string): void => {
    cpSync(join(fixtures, 'invented'), content, { recursive: true });
    begin('begun', 'first.txt', content);
    begin('law', 'third.txt', content);
  },
  many: (content: string): void => {
    addInvented(content, MANY);
  },
};
export type SiteName = keyof typeof kinds;
export const siteNames = Object.keys(kinds) as SiteName[];

interface OtherSite {
  /** Content folder that it was built from. */
  content: string;
  /** Folder of the built site. */
  dist: string;
  read: (path: string) => string;
  /** Every element of a page, by its file. */
  elements: (path: string) => Element[];
  has: (path: string) => boolean;
  files: (pattern: string) => string[];
}

/**
 * This site with other content and nothing else changed. It is built when nobody has built it from the same files before, so that
 * tests share it. It lies inside the repository, where the packages are found.
 */
export function otherSite(name: SiteName): OtherSite {
  const folder = join(sites, `${name}-${fingerprint()}`);
  if (!existsSync(folder)) build(name, folder);
  const dist = join(folder, 'dist');
  const read = (path: string): string => readFileSync(join(dist, path), 'utf8');
  const parsed = new Map<string, Element[]>();
  return {
    content: join(folder, 'content'),
    dist,
    read,
    elements: (path) => {
      const elements = parsed.get(path) ?? elementsOf(read(path));
      parsed.set(path, elements);
      return elements;
    },
    has: (path) => existsSync(join(dist, path)),
    files: (pattern) => globSync(pattern, { cwd: dist }),
  };
}

function build(name: SiteName, folder: string): void {
  for (const old of globSync(`${name}-*`, { cwd: sites }))
    rmSync(join(sites, old), { recursive: true, force: true });
  // Under its own name only when it is whole: two processes may be building it.
  const building = join(sites, `building-${name}-${String(process.pid)}`);
  mkdirSync(building, { recursive: true });
  for (const part of parts) cpSync(join(root, part), join(building, part), { recursive: true });
  const content = join(building, 'content');
  cpSync(join(root, 'content'), content, { recursive: true });
  kinds[name](content);
  // What the recipe has an author do after adding a folder.
  run([join(root, 'scripts/permalinks.ts'), content], root);
  run([join(root, 'node_modules/astro/bin/astro.mjs'), 'build'], building);
  if (existsSync(folder)) rmSync(building, { recursive: true });
  else renameSync(building, folder);
}

/** Begins a regulation from its text. */
function begin(id: string, source: string, content: string): void {
  const file = join(fixtures, 'authoring', source);
  run([join(root, 'scripts/new-regulation.ts'), id, file, '--content', content], root);
}

/** Differs when any file differs that the sites are built from. */
function fingerprint(): string {
  const hash = createHash('sha256');
  const files = [...parts, ...tools].flatMap((part) => [part, ...globSync(`${part}/**/*`, { cwd: root })]);
  for (const file of files.sort()) {
    if (statSync(join(root, file)).isFile()) hash.update(file).update(readFileSync(join(root, file)));
  }
  return hash.digest('hex').slice(0, 12);
}

function run(args: string[], cwd: string): void {
  const { status, stdout, stderr } = spawnSync(process.execPath, args, {
    cwd,
    encoding: 'utf8',
    // Playwright has the address of its server in BASE_URL, Vitest says DEV and MODE to what it tests: Vite would
    // believe them.
    env: {
      ...process.env,
      ASTRO_TELEMETRY_DISABLED: '1',
      NODE_ENV: 'production',
      BASE_URL: undefined,
      DEV: undefined,
      MODE: undefined,
    },
  });
  if (status !== 0) throw new Error(`${args.join(' ')} failed:\n${stdout}\n${stderr}`);
}
