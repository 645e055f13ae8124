import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { oursFromDisk } from '../../scripts/lib/ours-from-disk.ts';
import { pageWeight, totalOf, type Part } from './page-weight.ts';

const dist = join(import.meta.dirname, '../../dist');
export const weightsFile = join(import.meta.dirname, '../build/weights.json');

/** Bytes, compressed, by kind of file: `{ html: 4100, css: 3100, js: 2900 }`. */
export type Weights = Record<string, number>;

/** What each page and the first search weighed when they were weighed last, by address. */
export function recordedWeights(): Record<string, Weights> {
  return JSON.parse(readFileSync(weightsFile, 'utf8')) as Record<string, Weights>;
}

/**
 * What a page weighed, or may weigh that nobody has weighed yet because an editor has just added it: its words are its own, of styles and
 * scripts it has no more than the heaviest page.
 */
export function knownWeight(recorded: Record<string, Weights>, address: string, kind: string): number {
  const own = recorded[address]?.[kind];
  if (own !== undefined) return own;
  if (!['css', 'js'].includes(kind)) return Infinity;
  return Math.max(...Object.values(recorded).map((weights) => weights[kind] ?? 0));
}

/** What a page weighs that is built. */
export function weightsOf(address: string): Weights {
  return Object.fromEntries(
    Object.entries(pageWeight(address)).map(([kind, parts]: [string, Part[]]) => [kind, totalOf(parts)]),
  );
}

export const FIRST_SEARCH = 'the first search';

/** Pagefind's script and the files of its index that one search reads. */
export async function firstSearch(): Promise<Part[]> {
  const { search, read } = await oursFromDisk(dist);
  const { hits } = await search('заявка');
  if (hits.length === 0) throw new Error('the search finds nothing');
  return read().map((name) => ({
    name,
    bytes: brotliCompressSync(readFileSync(join(dist, name))).length,
  }));
}

/** A figure may be this large before it counts as grown: by a tenth, or by what is noise in a small file. */
export function roomFor(recorded: number): number {
  return Math.max(recorded * 1.1, recorded + 256);
}
