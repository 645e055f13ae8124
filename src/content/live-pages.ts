import { publishedEntries } from './entries.ts';
import { pageIdOf } from './page-id.ts';

let known: Promise<Set<string>> | undefined;

/** Ids of all pages that the content has; read once for a production build, as each page asks for them. */
export function livePages(): Promise<Set<string>> {
  if (import.meta.env.DEV) return readPages();
  known ??= readPages();
  return known;
}

async function readPages(): Promise<Set<string>> {
  return new Set((await publishedEntries()).map(({ id }) => pageIdOf(id)));
}
