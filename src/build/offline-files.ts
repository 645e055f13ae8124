import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join, relative, sep } from 'node:path';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { build } from 'rolldown';
import { noticePath, OFFLINE_PAGE, WORKER_PATH } from '../features/offline/names.ts';
import type { Notice, Pack, PackedFile } from '../features/offline/pack.ts';
import { regulationOfFile } from '../features/offline/paths.ts';
import { typeOf } from './content-types.ts';

/** A file of the shell that is larger is left to the network: lists of everything grow with the number of regulations. */
const SHELL_FILE_LIMIT = 256 * 1024;

/** A built file: its name from the root of the site, and what is in it. */
type File = readonly [name: string, content: Buffer];

/** What is remembered of a pack. */
type Packed = Pick<Notice, 'version' | 'bytes'> & { id: string };

/** At a time: compression takes a thread of the pool. */
const TOGETHER = 4;

/**
 * Writes the service worker of a built site, a pack for each regulation and what is said of it. What an earlier run has
 * written is written anew. A few regulations are in memory at a time.
 * @returns sizes in bytes, as they are kept (the shell) or sent (the packs).
 */
export async function writeOffline(root: string): Promise<{ shell: number; packs: Map<string, number> }> {
  removeOld(root);
  const { ours, regulations } = grouped(fileNames(root));
  const shell = ours
    .filter((name) => SHELL_FILES.some((pattern) => pattern.test(name)))
    .map((name): File => [name, readFileSync(join(root, name))])
    .filter(([, content]) => content.length <= SHELL_FILE_LIMIT);
  const assets = assetsAmong(shell);
  // Nothing of a notice is kept: its words are cut from the pages, and would keep all of them in memory.
  const pack = async ([id, names]: [string, string[]]): Promise<Packed> => {
    const { notice, body } = await packOf(root, id, names, assets);
    writeFileSync(join(root, notice.pack), body);
    writeFileSync(join(root, noticePath(id)), JSON.stringify(notice));
    return { id, version: notice.version, bytes: notice.bytes };
  };
  mkdirSync(join(root, OFFLINE_PAGE), { recursive: true });
  const packed: Packed[] = [];
  for (let start = 0; start < regulations.length; start += TOGETHER)
    packed.push(...(await Promise.all(regulations.slice(start, start + TOGETHER).map(pack))));
  const versions = packed.map(({ version }) => version);
  writeFileSync(join(root, WORKER_PATH), await workerCode(shell, versions));
  return {
    shell: shell.reduce((sum, [, content]) => sum + content.length, 0),
    packs: new Map(packed.map(({ id, bytes }) => [id, bytes])),
  };
}

function removeOld(root: string): void {
  rmSync(join(root, WORKER_PATH), { force: true });
  const folder = join(root, OFFLINE_PAGE);
  const names = existsSync(folder) ? readdirSync(folder) : [];
  for (const name of names.filter((name) => /\.(?:json|bin)$/u.test(name))) rmSync(join(folder, name));
}

function fileNames(root: string): string[] {
  return readdirSync(root, { recursive: true, withFileTypes: true })
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

async function packOf(
  root: string,
  id: string,
  names: readonly string[],
  assets: Assets,
): Promise<{ notice: Notice; body: Buffer }> {
  const { links = [], others = [] } = Object.groupBy(names, (name) =>
    name.startsWith('s/') ? 'links' : 'others',
  );
  const files = others.map((name) => packedFile(root, name));
  const short = links.flatMap((name) => shortLink(name, readFileSync(join(root, name), 'utf8')));
  const pack: Pack = { files, short: Object.fromEntries(short) };
  const text = JSON.stringify(pack);
  const body = await promisify(gzip)(text);
  const version = fingerprint([body]);
  const overview = files.find(({ path }) => path === `/${id}/`)?.text ?? '';
  const notice: Notice = {
    version,
    title: /<title>([^<|]*?)\s*(?:\||<)/u.exec(overview)?.[1] ?? id,
    pack: `${OFFLINE_PAGE}${id}.${version}.bin`,
    bytes: body.length,
    assets: assetsOf(text, assets),
  };
  return { notice, body };
}

function packedFile(root: string, name: string): PackedFile {
  const file = join(root, name);
  const type = typeOf(name);
  const path = addressOf(name);
  return name.endsWith('.bin')
    ? { path, type, bytes: readFileSync(file, 'base64') }
    : { path, type, text: readFileSync(file, 'utf8') };
}

/** A short link that forwards; one to something that is gone is a page to be read, and is kept by nobody. */
function shortLink(name: string, html: string): [string, string][] {
  const [, id] = /^s\/[^/]+\/(.+)\/index\.html$/u.exec(name) ?? [];
  const [, target] = /http-equiv="refresh" content="0; url=([^"]+)"/u.exec(html) ?? [];
  return id !== undefined && target !== undefined ? [[id, target]] : [];
}

/** Path of a script, a style or a typeface -> the paths of those that it names. */
type Assets = ReadonlyMap<string, readonly string[]>;

function assetsAmong(shell: readonly File[]): Assets {
  const own = shell.filter(([name]) => name.startsWith('_astro/'));
  return new Map(
    own.map(([name, content]) => {
      const text = content.toString();
      // Scripts name each other without the folder.
      const named = own.filter(([other]) => other !== name && text.includes(basename(other)));
      return [`/${name}`, named.map(([other]) => `/${other}`)];
    }),
  );
}

/** The scripts and styles that pages name, and those that these name in turn. */
function assetsOf(pages: string, assets: Assets): string[] {
  const found = new Set(pages.match(/\/_astro\/[\w.-]+/gu)?.filter((path) => assets.has(path)));
  // A set goes on with what is added to it meanwhile.
  for (const path of found) for (const next of assets.get(path) ?? []) found.add(next);
  return [...found].sort();
}

/** What every reader has after one visit: of the pages that are of no regulation, and all that pages share. */
const SHELL_FILES = [
  // All but the page for those who make the site.
  /^(?!visual-language\/)(?:[^/]+\/)?index\.html$/u,
  /^404\.html$/u,
  /^favicon\.svg$/u,
  /^_astro\//u,
  // Pagefind's index and the script that searches it, without the interfaces that it writes beside them.
  /^(?:search\/words\.txt|pagefind\/(?:pagefind\.js|.*(?<!\.js|\.css)))$/u,
  /^api\/v1\/tracker\/index\.json$/u,
];

async function workerCode(shell: readonly File[], packs: readonly string[]): Promise<string> {
  const entries = shell.map(([name, content]) => ({
    url: addressOf(name),
    revision: name.startsWith('_astro/') ? null : fingerprint([content]),
  }));
  const { output } = await build({
    input: join(import.meta.dirname, '../features/offline/worker/worker.ts'),
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
