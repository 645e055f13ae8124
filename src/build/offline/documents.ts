import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { PublishedDocument } from '../../features/offline/documents.ts';
import { manifestOf, type CachedFile, type Manifest } from './manifest.ts';

interface Regulation {
  id: string;
  title: string;
  shortTitle: string;
}

interface Link {
  short: string;
  href: string;
}

/** The regulations of a built site. */
export function regulationsOf(dist: string): Regulation[] {
  return (readJson(dist, 'api/v1/index.json') as { regulations: Regulation[] }).regulations;
}

/** Short links of a built site and where they lead, by regulation. */
export function linksOf(dist: string): Map<string, Record<string, string>> {
  const links = readJson(dist, 'api/v1/links.json') as Link[];
  const byRegulation = Map.groupBy(links, ({ short }) => /^\/s\/([^/]+)\//u.exec(short)?.[1] ?? '');
  return new Map(
    Array.from(byRegulation, ([id, own]) => [
      id,
      Object.fromEntries(own.map(({ short, href }) => [short, href])),
    ]),
  );
}

/** All that it takes to read a regulation without a network: its pages, its data, its part of the search, and the assets. */
export async function documentOf(
  dist: string,
  { id, title }: Regulation,
  links: Record<string, string>,
  searchRecords: readonly string[],
  assets: Manifest,
  letterScripts: Manifest,
): Promise<PublishedDocument> {
  const own = await manifestOf(dist, {
    patterns: [
      `${id}/**/*.{html,md}`,
      `my/form/${id}/**/*.html`,
      `api/v1/{tracker,excerpts}/${id}.json`,
      ...searchRecords,
    ],
  });
  const letters = await manifestOf(dist, { patterns: [`api/v1/letters/${id}/*.json`] });
  const content = { title, ...together(assets, own), letters: together(letterScripts, letters), links };
  return { revision: digestOf(JSON.stringify(content)), ...content };
}

function together(shared: Manifest, own: Manifest): Pick<PublishedDocument, 'bytes' | 'files'> {
  const files = [...shared.files, ...own.files].map(({ url, integrity }: CachedFile) => ({ url, integrity }));
  return { bytes: shared.bytes + own.bytes, files };
}

export function digestOf(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 16);
}

function readJson(dist: string, name: string): unknown {
  return JSON.parse(readFileSync(join(dist, name), 'utf8'));
}
