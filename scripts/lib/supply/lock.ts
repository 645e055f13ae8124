import { readFileSync } from 'node:fs';

/** A package that the lock names. */
interface LockedPackage {
  name: string;
  version: string;
  /** As SPDX writes it; absent where its package.json says nothing. */
  licence: string | undefined;
}

/** The packages of a package-lock.json, each version once, by name. */
export function lockedPackages(file: string): LockedPackage[] {
  const { packages } = JSON.parse(readFileSync(file, 'utf8')) as {
    packages: Record<string, { version?: string; license?: string; link?: boolean }>;
  };
  const found = new Map<string, LockedPackage>();
  for (const [path, { version, license, link }] of Object.entries(packages)) {
    if (path === '' || link === true || version === undefined) continue;
    const name = path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length);
    found.set(`${name}@${version}`, { name, version, licence: license });
  }
  return [...found.values()].sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
}
