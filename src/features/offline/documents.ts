import { documentPath, PREFIX } from './names.ts';

/** What a build says of a regulation, in a file of its own: all that it takes to read it without a network. */
export interface PublishedDocument {
  title: string;
  /** Another one whenever a file or a link is another. */
  revision: string;
  /** What the files take in the browser. */
  bytes: number;
  files: DocumentFile[];
  /** What makes files of letters, for those who ask for the document. What an older worker has saved does not name it. */
  letters?: { bytes: number; files: DocumentFile[] };
  /** Short links: `/s/tor-knd/1.4.3/` -> `/tor-knd/text/#clause-1.4.3`. Their pages would be half of all files. */
  links: Record<string, string>;
}

export interface DocumentFile {
  url: string;
  /** Digest of the content, as in the attribute `integrity`. */
  integrity: string;
}

/** A document that this browser has whole. */
export interface SavedDocument extends PublishedDocument {
  /** Whether the reader asked for it; what was only visited gives way to what is visited later. */
  asked: boolean;
  /** When it was last visited, in milliseconds since 1970. */
  visited: number;
}

/** The files that are kept of a document. */
export const filesOf = ({ asked, files, letters }: SavedDocument): DocumentFile[] =>
  asked && letters ? [...files, ...letters.files] : files;

/** What it takes in the browser. */
export const bytesOf = ({ asked, bytes, letters }: SavedDocument): number =>
  asked && letters ? bytes + letters.bytes : bytes;

const CACHES = `${PREFIX}-document:`;

/** One version of one document. It is whole once it has its entry `documentPath`, a `SavedDocument`, which is put last. */
export const documentCache = (id: string, revision: string): string => `${CACHES}${id}:${revision}`;

/** The document that a cache is of; undefined for other caches. */
export const documentOfCache = (name: string): string | undefined =>
  name.startsWith(CACHES) ? name.slice(CACHES.length).split(':')[0] : undefined;

/** All saved documents by id. Those that are incomplete or damaged are left out. Rejects where the browser refuses storage. */
export async function savedDocuments(caches: CacheStorage): Promise<Map<string, SavedDocument>> {
  const saved = new Map<string, SavedDocument>();
  for (const cacheName of await caches.keys()) {
    const id = documentOfCache(cacheName);
    if (id === undefined) continue;
    const entry = await caches.match(documentPath(id), { cacheName });
    const document: unknown = await entry?.json().catch(() => undefined);
    if (isDocument(document) && 'asked' in document) saved.set(id, document as SavedDocument);
  }
  return saved;
}

/** Whether what was fetched or read is what a build writes: a network that wants a login answers with anything. */
export function isDocument(value: unknown): value is PublishedDocument {
  const { title, revision, bytes, files, links } = (value ?? {}) as Partial<Record<string, unknown>>;
  return (
    typeof title === 'string' &&
    typeof revision === 'string' &&
    typeof bytes === 'number' &&
    Array.isArray(files) &&
    typeof links === 'object' &&
    links !== null
  );
}

/** How many documents stay that were visited and not asked for. */
const VISITED_LIMIT = 20;

/** Ids of the documents that stay: those that the reader asked for, and those that were visited last. */
export function staying(saved: ReadonlyMap<string, SavedDocument>): Set<string> {
  const byVisit = [...saved].sort(([, a], [, b]) => b.visited - a.visited);
  const asked = byVisit.filter(([, document]) => document.asked);
  const visited = byVisit.filter(([, document]) => !document.asked).slice(0, VISITED_LIMIT);
  return new Set([...asked, ...visited].map(([id]) => id));
}
