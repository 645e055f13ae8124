import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { build } from 'rolldown';
import { noticePath, OFFLINE_PAGE, WORKER_PATH } from '../offline/names.ts';
import type { Notice, Pack, PackedFile } from '../offline/pack.ts';
import { regulationOfFile } from '../offline/paths.ts';
import { withFingerprint } from './page-fingerprint.ts';

/** A file of the shell that is larger is left to the network: lists of everything grow with the number of regulations. */
const SHELL_FILE_LIMIT = 256 * 1024;

const TYPES: Record<string, string> = {
  html: 'text/html; charset=utf-8',
  json: 'application/json',
  md: 'text/markdown; charset=utf-8',
  txt: 'text/plain; charset=utf-8',
  svg: 'image/svg+xml',
  bin: 'application/octet-stream',
};

/** A built file: its name from the root of the site, and what is in it. */
type File = readonly [name: string, content: Buffer];

/** At a time: compression takes a thread of the pool. */
const TOGETHER = 4;

/**
 * Gives each page of a built site its fingerprint and writes the service worker, a pack for each regulation and what is
 * said of it. What an earlier run has written is written anew. One regulation is in memory at a time.
 * @returns sizes in bytes, as they are kept (the shell) or sent (the packs).
 */
export async function writeOffline(root: string): Promise<{ shell: number; packs: Map<string, number> }> {
  await removeOld(root);
  const { ours, regulations } = grouped(await fileNames(root));
  const shell = shellOf(await readFiles(root, ours));
  const assets = shell.filter(([name]) => name.startsWith('_astro/'));
  const pack = async ([id, names]: [string, string[]]): Promise<[string, Notice]> => {
    const { notice, body } = await packOf(id, await readFiles(root, names), assets);
    await writeFile(join(root, notice.pack), body);
    await writeFile(join(root, noticePath(id)), JSON.stringify(notice));
    return [id, notice];
  };
  await mkdir(join(root, OFFLINE_PAGE), { recursive: true });
  const packed: [string, Notice][] = [];
  for (let start = 0; start < regulations.length; start += TOGETHER)
    packed.push(...(await Promise.all(regulations.slice(start, start + TOGETHER).map(pack))));
  const versions = packed.map(([, { version }]) => version);
  await writeFile(join(root, WORKER_PATH), await workerCode(shell, versions));
  return {
    shell: shell.reduce((sum, [, content]) => sum + content.length, 0),
    packs: new Map(packed.map(([id, { bytes }]) => [id, bytes])),
  };
}

async function removeOld(root: string): Promise<void> {
  await rm(join(root, WORKER_PATH), { force: true });
  const folder = join(root, OFFLINE_PAGE);
  const names = await readdir(folder).catch(() => []);
  for (const name of names.filter((name) => /\.(?:json|bin)$/u.test(name))) await rm(join(folder, name));
}

async function fileNames(root: string): Promise<string[]> {
  const entries = await readdir(root, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile() && !/\.(?:br|gz|zst)$/u.test(entry.name))
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort();
}

/** Names of the files of each regulation, and of the site itself. */
function grouped(names: readonly string[]): { ours: string[]; regulations: [string, string[]][] } {
  const ids = names.flatMap((name) => /^api\/v1\/regulations\/([^/]+)\.json$/u.exec(name)?.[1] ?? []);
  const regulations = new Map<string, string[]>(ids.map((id) => [id, []]));
  const ours: string[] = [];
  for (const name of names) {
    const id = regulationOfFile(name, regulations);
    (id === undefined ? ours : regulations.get(id))?.push(name);
  }
  return { ours, regulations: [...regulations] };
}

/** Reads files; pages get their fingerprints, on the disk too. */
function readFiles(root: string, names: readonly string[]): Promise<File[]> {
  return Promise.all(
    names.map(async (name) => {
      const file = join(root, name);
      const content = await readFile(file);
      const marked = name.endsWith('.html') ? Buffer.from(withFingerprint(content.toString())) : content;
      if (!marked.equals(content)) await writeFile(file, marked);
      return [name, marked] as const;
    }),
  );
}

async function packOf(
  id: string,
  files: readonly File[],
  assets: readonly File[],
): Promise<{ notice: Notice; body: Buffer }> {
  const pages = files.filter(([name]) => !name.startsWith('s/'));
  const pack: Pack = {
    files: pages.map(([name, content]) => packedFile(name, content)),
    short: Object.fromEntries(files.flatMap(([name, content]) => shortLink(name, content.toString()))),
  };
  const text = JSON.stringify(pack);
  const version = fingerprint([text]);
  const body = await promisify(gzip)(text);
  const overview = files.find(([name]) => name === `${id}/index.html`)?.[1].toString() ?? '';
  const notice: Notice = {
    version,
    title: /<title>([^<|]*?)\s*(?:\||<)/u.exec(overview)?.[1] ?? id,
    pack: `${OFFLINE_PAGE}${id}.${version}.bin`,
    bytes: body.length,
    assets: assetsOf(pages.map(([, content]) => content.toString()).join(), assets),
  };
  return { notice, body };
}

function packedFile(name: string, content: Buffer): PackedFile {
  const extension = name.slice(name.lastIndexOf('.') + 1);
  const type = TYPES[extension];
  if (type === undefined) throw new Error(`${name}: src/site/offline-files.ts does not know this type`);
  const path = addressOf(name);
  return extension === 'bin'
    ? { path, type, bytes: content.toString('base64') }
    : { path, type, text: content.toString() };
}

/** A short link that forwards; one to something that is gone is a page to be read, and is kept by nobody. */
function shortLink(name: string, html: string): [string, string][] {
  const [, id] = /^s\/[^/]+\/(.+)\/index\.html$/u.exec(name) ?? [];
  const [, target] = /http-equiv="refresh" content="0; url=([^"]+)"/u.exec(html) ?? [];
  return id !== undefined && target !== undefined ? [[id, target]] : [];
}

/** Scripts and styles that pages name, and those that these name in turn. */
function assetsOf(text: string, assets: readonly File[], found = new Set<string>()): string[] {
  for (const [name, content] of assets) {
    if (found.has(`/${name}`) || !text.includes(name.slice('_astro/'.length))) continue;
    found.add(`/${name}`);
    assetsOf(content.toString(), assets, found);
  }
  return [...found].sort();
}

const SHELL_FILES = [
  // All but the page for those who make the site.
  /^(?!visual-language\/)(?:[^/]+\/)?index\.html$/u,
  /^404\.html$/u,
  /^favicon\.svg$/u,
  /^_astro\//u,
  /^search\/(?:site\/|engine\.wasm$)/u,
  /^api\/v1\/tracker\/index\.json$/u,
];

/** What every reader has after one visit: of the pages that are of no regulation, and all that pages share. */
function shellOf(ours: readonly File[]): File[] {
  return ours.filter(
    ([name, content]) =>
      SHELL_FILES.some((pattern) => pattern.test(name)) && content.length <= SHELL_FILE_LIMIT,
  );
}

async function workerCode(shell: readonly File[], packs: readonly string[]): Promise<string> {
  const entries = shell.map(([name, content]) => ({
    url: addressOf(name),
    revision: name.startsWith('_astro/') ? null : fingerprint([content]),
  }));
  const { output } = await build({
    input: join(import.meta.dirname, '../worker/worker.ts'),
    write: false,
    transform: {
      define: {
        SHELL: JSON.stringify(entries),
        VERSION: JSON.stringify(fingerprint([JSON.stringify(entries), ...packs])),
        'process.env.NODE_ENV': '"production"',
      },
    },
    output: { format: 'iife', minify: true },
  });
  return output[0].code;
}

/** Address that a file is asked for at. */
function addressOf(name: string): string {
  return `/${name.replace(/(^|\/)index\.html$/u, '$1')}`;
}

function fingerprint(contents: readonly (string | Buffer)[]): string {
  const hash = createHash('sha256');
  for (const content of contents) hash.update(content);
  return hash.digest('hex').slice(0, 12);
}
