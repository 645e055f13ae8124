import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { stringify } from 'yaml';
import { parseFrontmatter } from '../../../src/content/frontmatter.ts';
import { blockNames, type BlockName } from '../../../src/model/page.ts';

/** What a table has room for. */
const LONGEST = 90;

/** How a field is filled in somewhere: the first value at a path below a block that is short enough for a table. */
export type ExampleAt = (block: BlockName, path: readonly string[]) => string | undefined;

/** Examples from the pages of a content folder. */
export function examplesFrom(folder: string): ExampleAt {
  const pages = globSync('**/*.mdx', { cwd: folder })
    .sort()
    .map(
      (file) => parseFrontmatter(readFileSync(join(folder, file), 'utf8')).data as Record<string, unknown>,
    );
  const blocks = new Map(blockNames.map((name) => [name, pages.map((page) => page[name]).filter(Boolean)]));
  return (block, path) =>
    (blocks.get(block) ?? [])
      .flatMap((value) => valuesAt(value, path))
      .map((value) => stringify(value, { collectionStyle: 'flow', lineWidth: 0, singleQuote: true }).trim())
      .find((written) => written.length <= LONGEST && !written.includes('\n'));
}

/** All values at a path, through every list on the way, and through clauses inside clauses. */
function valuesAt(value: unknown, path: readonly string[]): unknown[] {
  if (Array.isArray(value) && path.length > 0) return value.flatMap((item) => valuesAt(item, path));
  const [key, ...rest] = path;
  if (key === undefined) return value === undefined ? [] : [value];
  if (typeof value !== 'object' || value === null) return [];
  const fields = value as Record<string, unknown>;
  return [...valuesAt(fields[key], rest), ...(key === 'children' ? [] : valuesAt(fields['children'], path))];
}
