import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, globSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '../..');
/** What a site is built from, beside its content. */
const parts = ['src', 'public', 'astro.config.mjs', 'tsconfig.json', 'package.json'];

export interface OtherSite {
  /** Content folder that it was built from. */
  content: string;
  /** Folder of the built site. */
  dist: string;
  read: (path: string) => string;
  has: (path: string) => boolean;
  files: (pattern: string) => string[];
  remove: () => void;
}

/**
 * Builds this site with folders of content added and nothing else changed, in a folder of its own. It lies inside the
 * repository, so that the packages are found.
 * @param added folder whose content is laid over that of the site.
 * @param begun regulations that are begun from a source text alone: id -> file.
 */
export function buildWith(
  added: string,
  name: string,
  begun: Readonly<Record<string, string>> = {},
): OtherSite {
  const folder = join(root, '.reports', name);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  for (const part of parts) cpSync(join(root, part), join(folder, part), { recursive: true });
  const content = join(folder, 'content');
  cpSync(join(root, 'content'), content, { recursive: true });
  cpSync(added, content, { recursive: true });
  for (const [id, source] of Object.entries(begun)) {
    run([join(root, 'scripts/new-regulation.ts'), id, source, '--content', content], root);
  }
  // What the recipe has an author do after adding a folder.
  run([join(root, 'scripts/permalinks.ts'), content], root);
  run([join(root, 'node_modules/astro/bin/astro.mjs'), 'build'], folder);
  const dist = join(folder, 'dist');
  return {
    content,
    dist,
    read: (path) => readFileSync(join(dist, path), 'utf8'),
    has: (path) => existsSync(join(dist, path)),
    files: (pattern) => globSync(pattern, { cwd: dist }),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

function run(args: string[], cwd: string): void {
  const { status, stdout, stderr } = spawnSync(process.execPath, args, {
    cwd,
    encoding: 'utf8',
    // Playwright has the address of its server in BASE_URL, which Vite takes for the base of the site.
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', NODE_ENV: 'production', BASE_URL: undefined },
  });
  if (status !== 0) throw new Error(`${args.join(' ')} failed:\n${stdout}\n${stderr}`);
}
