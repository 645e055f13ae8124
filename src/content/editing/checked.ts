import { globSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { houseRules, rules } from '../../checks/rules.ts';
import { problemsOf, type LocatedDiagnostic } from '../check.ts';
import { readContent, type DiskContent } from '../disk.ts';

/** Content as it stands on disk, and what is wrong with it. */
export interface Checked {
  content: DiskContent;
  problems: LocatedDiagnostic[];
}

let last: { root: string; stamp: string; checked: Checked } | undefined;

/** Checks a content folder, unless no file has changed since it was last asked for: each page that an editor opens asks. */
export function checked(root: string): Checked {
  const stamp = stampOf(root);
  if (last?.root !== root || last.stamp !== stamp) {
    const content = readContent(root);
    last = { root, stamp, checked: { content, problems: problemsOf(content, [...rules, ...houseRules]) } };
  }
  return last.checked;
}

/** Differs when a file of the folder has been written, added or removed. */
function stampOf(root: string): string {
  return globSync('**/*', { cwd: root })
    .sort()
    .map((file) => {
      const { mtimeMs, size } = statSync(join(root, file));
      return `${file} ${String(mtimeMs)} ${String(size)}`;
    })
    .join('\n');
}
