import { globSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { oldForms } from './forms.ts';
import { findOld, type OldPlaces } from './migrate.ts';

/** What forms can be about: pages, and the report of what was found in a file. */
const patterns = ['**/*.mdx', '*/received.md'];

/** The texts of a content folder as they stand on disk. One that is not in UTF-8 is left out: written back, it would be spoilt. */
export function readFiles(root: string): Map<string, string> {
  return new Map(
    globSync(patterns, { cwd: root })
      .sort()
      .map((file) => [file.split(sep).join('/'), readFileSync(join(root, file), 'utf8')] as const)
      .filter(([, text]) => !text.includes('\uFFFD')),
  );
}

/** What of a content folder is written in an old form. */
export function oldPlacesIn(root: string): OldPlaces[] {
  return findOld(readFiles(root), oldForms);
}
