import { isShellCache, keptCache, noticePath, shellCache } from '../names.ts';
import { responseOf, unpacked, type Notice } from '../pack.ts';
import { readRegister, sweep, tooMany, writeRegister, type Kept, type Register } from '../register.ts';
import { copyOf } from './kept-copies.ts';

declare const self: ServiceWorkerGlobalScope;

/**
 * Keeps a regulation, or brings what is kept up to what is published. The copy that was kept goes only when the new one
 * is whole. Rejects without a change where the network or the store fails.
 * @param asked whether the reader asked for it, and did not only read it.
 */
export async function keep(regulation: string, asked: boolean): Promise<void> {
  const register = await readRegister(self.caches);
  const before = register.kept[regulation];
  const mark = (kept: Kept): void => {
    register.kept[regulation] = { ...kept, asked: asked || before?.asked === true, at: Date.now() };
  };
  // Without a network what is kept stays kept, and a wish to keep it can still be noted.
  const notice = await published(regulation).catch((error: unknown) => {
    if (before) return undefined;
    throw error;
  });
  if (before && (notice === undefined || notice.version === before.version)) mark(before);
  else if (notice) {
    mark({ ...(await fetched(regulation, notice)), asked, at: 0 });
    wantAgain(register, keptCache(regulation, notice.version));
    if (before) await retire(register, keptCache(regulation, before.version));
  }
  await writeRegister(self.caches, register);
}

/** Keeps a regulation no longer. */
export async function drop(regulation: string): Promise<void> {
  const register = await readRegister(self.caches);
  const known = register.kept[regulation];
  if (!known) return;
  register.kept = without(register.kept, regulation);
  await writeRegister(self.caches, register);
  await self.caches.delete(keptCache(regulation, known.version));
}

/** Compares all that is kept with what is published, once for each version of the site. */
export async function refreshKept(version: string): Promise<void> {
  const register = await readRegister(self.caches);
  if (register.compared === version) return;
  for (const [id, { at, version: own }] of Object.entries(register.kept)) {
    const notice = await published(id).catch(() => undefined);
    if (!notice || notice.version === own) continue;
    const kept = { ...(await fetched(id, notice)), asked: register.kept[id]?.asked === true, at };
    await retire(register, keptCache(id, own));
    wantAgain(register, keptCache(id, notice.version));
    register.kept[id] = kept;
    await writeRegister(self.caches, register);
  }
  await writeRegister(self.caches, { ...register, compared: version });
}

/** Retires the shells of other versions. */
export async function retireShells(version: string): Promise<void> {
  const register = await readRegister(self.caches);
  const names = await self.caches.keys();
  for (const name of names.filter((name) => isShellCache(name) && name !== shellCache(version)))
    await retire(register, name);
  wantAgain(register, shellCache(version));
  await writeRegister(self.caches, register);
  await tidy();
}

/** Lets go of what no open window needs, and of what was read long ago. */
export async function tidy(): Promise<void> {
  const register = await readRegister(self.caches);
  for (const id of tooMany(register.kept)) {
    await retire(register, keptCache(id, register.kept[id]?.version ?? ''));
    register.kept = without(register.kept, id);
  }
  const { gone, left } = sweep(register.retired, new Set(await openWindows()));
  await Promise.all(gone.map((name) => self.caches.delete(name)));
  await writeRegister(self.caches, { ...register, retired: left });
}

function without(kept: Register['kept'], id: string): Register['kept'] {
  return Object.fromEntries(Object.entries(kept).filter(([other]) => other !== id));
}

async function retire(register: Register, cache: string): Promise<void> {
  if (register.retired.some((entry) => entry.cache === cache)) return;
  register.retired = [...register.retired, { cache, windows: await openWindows() }];
}

/** A version that was replaced may come back. */
function wantAgain(register: Register, cache: string): void {
  register.retired = register.retired.filter((entry) => entry.cache !== cache);
}

async function openWindows(): Promise<string[]> {
  const windows = await self.clients.matchAll({ type: 'window', includeUncontrolled: true });
  return windows.map(({ id }) => id);
}

/** What is published of a regulation. Rejects where it cannot be had. */
async function published(regulation: string): Promise<Notice> {
  return (await (await got(noticePath(regulation), 'no-cache')).json()) as Notice;
}

/** Fetches a regulation and puts it into a cache of its own, whole or not at all. */
async function fetched(regulation: string, notice: Notice): Promise<Omit<Kept, 'asked' | 'at'>> {
  const { body } = await got(notice.pack);
  if (!body) throw new TypeError(`${notice.pack} is empty`);
  const { files, short } = await unpacked(body);
  const name = keptCache(regulation, notice.version);
  try {
    const cache = await self.caches.open(name);
    for (const file of files) await cache.put(file.path, responseOf(file));
    // Copies of its own: the shell may be replaced by one without them before this regulation is.
    for (const path of notice.assets) await cache.put(path, (await copyOf(path)) ?? (await got(path)));
  } catch (error) {
    await self.caches.delete(name);
    throw error;
  }
  return { version: notice.version, title: notice.title, bytes: notice.bytes, short };
}

async function got(path: string, cache: RequestCache = 'default'): Promise<Response> {
  const response = await fetch(path, { cache });
  if (!response.ok) throw new TypeError(`${path}: ${String(response.status)}`);
  return response;
}
