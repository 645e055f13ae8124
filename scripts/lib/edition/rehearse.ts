import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { checkContent, type LocatedDiagnostic } from '../../../src/content/check.ts';
import type { Regulation } from '../../../src/model/library.ts';
import { putInForce } from './in-force.ts';
import { writeEdition, type EditionFiles } from './write.ts';

/** What a command mends, or what is told with the lines to write. */
const settled: readonly string[] = ['permalink-lost', 'permalink-unlisted', 'stale-diagram'];

/**
 * What the checks will say once an edition is in force and do not say now. Tries it in a copy of the content.
 * @param root the content folder; nothing in it changes
 */
export function rehearse(root: string, regulation: Regulation, files: EditionFiles): LocatedDiagnostic[] {
  const copy = mkdtempSync(join(tmpdir(), 'edition-'));
  try {
    cpSync(root, copy, { recursive: true });
    writeEdition(copy, regulation.id, files);
    putInForce(copy, regulation, files.from);
    const known = new Set(checkContent(root).map(keyOf));
    return checkContent(copy).filter(
      (problem) => !settled.includes(problem.rule) && !known.has(keyOf(problem)),
    );
  } finally {
    rmSync(copy, { recursive: true });
  }
}

/** Lines may differ by what stands above. */
function keyOf({ file, rule, message }: LocatedDiagnostic): string {
  return `${file} ${rule} ${message}`;
}
