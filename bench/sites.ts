import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { writePlainSite } from './plain-site.ts';
import { serve, type Served } from './server.ts';

const project = path.resolve(import.meta.dirname, '..');
const plainProject = path.join(project, '.reports/plain-starlight');
export const dist = path.join(project, 'dist');

/** Our site and plain Starlight with the same words, built and served. */
export interface Sites {
  ours: Served;
  plain: Served;
}

/** @param rebuild whether both are built anew, or only where they are missing */
export async function serveSites(rebuild: boolean): Promise<Sites> {
  if (rebuild || !existsSync(dist)) {
    console.log('building our site');
    build(project);
  }
  const plainDist = path.join(plainProject, 'dist');
  if (rebuild || !existsSync(plainDist)) {
    const pages = writePlainSite(project, plainProject);
    console.log(`building plain Starlight with the same ${pages} pages`);
    build(plainProject);
  }
  return { ours: await serve(dist), plain: await serve(plainDist) };
}

function build(folder: string): void {
  execFileSync(process.execPath, [path.join(project, 'node_modules/astro/bin/astro.mjs'), 'build'], {
    cwd: folder,
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', NODE_ENV: 'production' },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
}

/** Both sites with what the tables call them, in the order of their rows. */
export function named({ ours, plain }: Sites): (readonly [name: string, site: Served])[] {
  return [
    ['ours', ours],
    ['plain', plain],
  ];
}
