import { getCollection, type CollectionEntry } from 'astro:content';
import { isPublished } from '../model/page.ts';

/** The pages of the content that are published: all but those of which everything is still proposed. */
export function publishedEntries(): Promise<CollectionEntry<'docs'>[]> {
  return getCollection('docs', ({ data }) => isPublished(data));
}
