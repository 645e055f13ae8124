import { getCollection } from 'astro:content';
import { isPublished } from '../model/page.ts';
import { pageIdOf } from './page-id.ts';

let known: Promise<Set<string>> | undefined;

/** Ids of all pages that the content has; read once for a production build, as each page asks for them. */
export function livePages(): Promise<Set<string>> {
  if (import.meta.env.DEV) return readPages();
  known ??= readPages();
  return known;
}

async function readPages(): Promise<Set<string>> {
  const entries = await getCollection('docs', ({ data }) => isPublished(data));
  return new Set(entries.map(({ id }) => pageIdOf(id)));
}
