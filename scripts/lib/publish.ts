import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { isHashed } from '../../src/features/offline/paths.ts';
import { encodings, holds, isCompressible, plainName } from './compressed.ts';

/** How long a file that the site no longer has stays for readers whose pages are still open, in milliseconds. */
const STAY = 24 * 60 * 60 * 1000;
/** Files that are compressed at a time: each takes a thread of the pool. */
const TOGETHER = 8;

/** What publishing did. Names are paths from the root of the site. */
interface Publication {
  /** In the order of writing. */
  written: string[];
  unchanged: number;
  /** Of an earlier version, taken away. */
  removed: string[];
  /** Of an earlier version, to be taken away by a later publishing. */
  leaving: string[];
}

/** What was published before: the file `<folder>.published.json` beside the folder, where no server sends it. */
interface Published {
  files: string[];
  /** Name -> since when the site is without it, as a date of ISO 8601. */
  gone: Record<string, string>;
}

/** What cannot be published, and how to mend it. */
export class PublishError extends Error {}

/**
 * Copies a built site into the folder that a web server sends, in an order in which no reader gets a page before what it asks
 * for, with compressed forms beside the files. What an earlier version had stays for a day. Each file is written beside
 * its place and then renamed, so that no reader gets half of it.
 * @throws PublishError where publishing would harm something
 */
export async function publish(dist: string, folder: string, now: Date): Promise<Publication> {
  const recordFile = `${folder}.published.json`;
  const record = readRecord(recordFile);
  const names = filesIn(dist);
  refuseStale(dist, names);
  refuseForeign(dist, folder, record);
  const plain = names.filter((name) => plainName(name) === undefined).sort(byTurn);
  const written: string[] = [];
  const published = new Set<string>();
  for (let start = 0; start < plain.length; start += TOGETHER) {
    const names = plain.slice(start, start + TOGETHER);
    const all = await Promise.all(names.map((name) => formsOf(dist, folder, name)));
    for (const [index, name] of names.entries()) {
      const forms = [...(all[index] ?? [])];
      for (const [form] of forms) published.add(form);
      const changed = forms.filter(([form, bytes]) => !isSame(path.join(folder, form), bytes));
      for (const [form, bytes] of changed) put(path.join(folder, form), bytes);
      if (changed.length > 0) written.push(name);
    }
  }
  const { removed, gone } = removeOld(folder, record, published, now);
  const next: Published = { files: [...published, ...Object.keys(gone)].sort(), gone };
  put(recordFile, Buffer.from(`${JSON.stringify(next, null, 2)}\n`));
  return { written, unchanged: plain.length - written.length, removed, leaving: Object.keys(gone) };
}

/** First what has a digest of its content in its name, then data, then pages, and last the worker, which names all of them. */
function turnOf(name: string): number {
  if (name === 'sw.js') return 4;
  if (name.endsWith('.html')) return 3;
  // The search asks for what this names, be it from a page of the version before.
  if (name === 'pagefind/pagefind-entry.json') return 2;
  return isHashed(`/${name}`) ? 0 : 1;
}

function byTurn(a: string, b: string): number {
  return turnOf(a) - turnOf(b) || (a < b ? -1 : 1);
}

/** A file with its compressed forms. Forms that stand in the folder and are right are not made again. */
async function formsOf(dist: string, folder: string, name: string): Promise<Map<string, Buffer>> {
  const plain = readFileSync(path.join(dist, name));
  const forms = new Map<string, Buffer>();
  if (isCompressible(name, plain.length))
    for (const [ending, { encode }] of Object.entries(encodings)) {
      const form = name + ending;
      const known = [path.join(dist, form), path.join(folder, form)]
        .filter((file) => existsSync(file))
        .map((file) => readFileSync(file))
        .find((bytes) => holds(form, bytes, plain));
      forms.set(form, known ?? (await encode(plain)));
    }
  // The plain file last: a server that sends compressed files looks at it for its date.
  return forms.set(name, plain);
}

/** Takes away what the site has been without for long enough. Files that we have not published are left alone. */
function removeOld(
  folder: string,
  { files, gone }: Published,
  published: ReadonlySet<string>,
  now: Date,
): { removed: string[]; gone: Published['gone'] } {
  const old = files.filter((name) => !published.has(name));
  const since = (name: string): string => gone[name] ?? now.toISOString();
  const isOver = (name: string): boolean => now.getTime() - Date.parse(since(name)) >= STAY;
  const removed = old.filter(isOver);
  for (const name of removed) rmSync(path.join(folder, name), { force: true });
  return {
    removed,
    gone: Object.fromEntries(old.filter((name) => !isOver(name)).map((name) => [name, since(name)])),
  };
}

/** A server sends the compressed file in place of the plain one, so the two must say the same. */
function refuseStale(dist: string, names: readonly string[]): void {
  const known = new Set(names);
  for (const name of names) {
    const plain = plainName(name);
    if (plain === undefined) continue;
    const fresh =
      known.has(plain) &&
      holds(name, readFileSync(path.join(dist, name)), readFileSync(path.join(dist, plain)));
    if (!fresh)
      throw new PublishError(
        `${path.join(dist, name)} does not hold what ${plain} says now. Run «npm run build», which makes the folder anew.`,
      );
  }
}

/** A folder that holds something else than this site must not be written to by a slip of the keyboard. */
function refuseForeign(dist: string, folder: string, { files }: Published): void {
  const [from, to] = [path.resolve(dist), path.resolve(folder)];
  if (to === from || to.startsWith(from + path.sep) || from.startsWith(to + path.sep))
    throw new PublishError(
      `${folder} and ${dist} lie in one another. Name the folder that the web server sends.`,
    );
  if (!existsSync(path.join(dist, 'index.html')))
    throw new PublishError(`${dist} holds no site. Run «npm run build» first.`);
  if (files.length > 0 || !existsSync(folder) || readdirSync(folder).length === 0) return;
  if (existsSync(path.join(folder, '_astro')) && existsSync(path.join(folder, 'index.html'))) return;
  throw new PublishError(
    `${folder} is not empty and holds no earlier version of this site. Name another folder.`,
  );
}

function readRecord(file: string): Published {
  if (!existsSync(file)) return { files: [], gone: {} };
  try {
    const { files, gone } = JSON.parse(readFileSync(file, 'utf8')) as Published;
    if (Array.isArray(files) && typeof gone === 'object') return { files, gone };
  } catch {
    // Told below.
  }
  throw new PublishError(`${file} cannot be read. Delete it: then old files stay, and nothing else is lost.`);
}

function filesIn(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'));
}

function isSame(file: string, bytes: Buffer): boolean {
  return existsSync(file) && readFileSync(file).equals(bytes);
}

function put(file: string, bytes: Buffer): void {
  mkdirSync(path.dirname(file), { recursive: true });
  const beside = `${file}.new`;
  writeFileSync(beside, bytes);
  renameSync(beside, file);
}
