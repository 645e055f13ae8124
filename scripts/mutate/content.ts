import { readFileSync, globSync } from 'node:fs';
import { join } from 'node:path';
import { parse, stringify } from 'yaml';

/** A node of a page's frontmatter, as YAML gives it. */
export type Data = { [key: string]: Value };
export type Value = string | number | boolean | null | Value[] | Data;

/** The pages of one regulation, each as data that a mutation may change. */
export interface Pages {
  regulation: string;
  /** File inside content/ -> its frontmatter and what stands below. */
  files: Map<string, { data: Data; body: string }>;
}

/** Reads the pages of each regulation. */
export function readPages(root: string): Pages[] {
  const folders = globSync('*/index.mdx', { cwd: root }).map((file) => file.split('/')[0] ?? '');
  return folders.sort().map((regulation) => ({
    regulation,
    files: new Map(
      globSync(`${regulation}/{,letters/}*.mdx`, { cwd: root })
        .sort()
        .map((file) => {
          const [, yaml = '', body = ''] =
            /^---\n([\s\S]*?)^---\n?([\s\S]*)$/mu.exec(readFileSync(join(root, file), 'utf8')) ?? [];
          return [file, { data: parse(yaml) as Data, body }];
        }),
    ),
  }));
}

/** A page as a file again. */
export function writePage({ data, body }: { data: Data; body: string }): string {
  return `---\n${stringify(data, { lineWidth: 0 })}---\n${body}`;
}

/** The blocks of one kind with their files. */
export function blocksOf({ files }: Pages, block: string): { file: string; block: Data }[] {
  return [...files].flatMap(([file, { data }]) => {
    const found = data[block];
    return isData(found) ? [{ file, block: found }] : [];
  });
}

export function isData(value: unknown): value is Data {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The entries of a list of a block that are data themselves. */
export function listOf(data: Data, key: string): Data[] {
  const value = data[key];
  return Array.isArray(value) ? value.filter(isData) : [];
}

/** The strings of a list; a single string counts as a list of one. */
export function textsOf(data: Data, key: string): string[] {
  const value = data[key];
  if (typeof value === 'string') return [value];
  return Array.isArray(value) ? value.filter((one) => typeof one === 'string') : [];
}

export function textOf(data: Data, key: string): string {
  const value = data[key];
  return typeof value === 'string' ? value : '';
}
