import { globSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { checkContent } from '../check.ts';
import { readContent } from '../disk.ts';

/** What is wrong with a content folder now. */
export const problemsNow = remembered(checkContent);
/** A content folder as it stands on disk now. */
export const contentNow = remembered(readContent);

/** Remembers what was made of a folder until a file in it changes: each page that an editor opens asks for it. */
function remembered<Made>(make: (root: string) => Made): (root: string) => Made {
  let last: { root: string; stamp: string; made: Made } | undefined;
  return (root) => {
    const stamp = stampOf(root);
    if (last?.root !== root || last.stamp !== stamp) last = { root, stamp, made: make(root) };
    return last.made;
  };
}

/** Differs when a file of the folder has been written, added or removed. */
function stampOf(root: string): string {
  return globSync('**/*', { cwd: root })
    .sort()
    .map((file) => {
      // An editor may have removed it since: programs that write texts keep copies for a moment.
      const stat = statSync(join(root, file), { throwIfNoEntry: false });
      return `${file} ${String(stat?.mtimeMs)} ${String(stat?.size)}`;
    })
    .join('\n');
}
