import { getCollection } from 'astro:content';
import { pageIdOf } from './page-id.ts';

/** Ids of all pages that the content has now. */
export async function livePages(): Promise<Set<string>> {
  return new Set((await getCollection('docs')).map(({ id }) => pageIdOf(id)));
}
