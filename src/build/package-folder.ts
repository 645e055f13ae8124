import { existsSync } from 'node:fs';
import { join } from 'node:path';

/** Where a package is installed, for a site that may be built in a folder below. */
export function packageFolder(name: string, root: string): string {
  for (let folder = root; ; folder = join(folder, '..')) {
    const place = join(folder, 'node_modules', name);
    if (existsSync(join(place, 'package.json'))) return place;
    if (folder === join(folder, '..')) throw new Error(`${name} is not installed`);
  }
}
