import { getCollection, getEntry, type CollectionEntry } from 'astro:content';
import { blockNames, type BlockName } from '../model/page.ts';
import type { Regulation } from '../model/library.ts';
import { getLibrary } from './astro.ts';
import { publishedEntries } from './entries.ts';
import { pageIdOf } from './page-id.ts';

/** A page of the content as Astro has read it. */
export type PageEntry = CollectionEntry<'docs'>;

/** A page of a regulation, for the route that shows it. A type and no interface: Astro's properties of a page are a record. */
export type RegulationPage = {
  regulation: Regulation;
  /** Page id: `tor-knd/api-access`. */
  page: string;
  entry: PageEntry;
};

/** Pages that have a route of their own, by their page ids. Each is a file of src/pages/. */
const SITE_PAGES = new Set([
  '',
  '404',
  'about',
  'compare',
  'contacts',
  'glossary',
  'my',
  'offline',
  'organisation',
  'support',
  'visual-language',
]);

/** A page that the site itself expects, by its page id: `about`; the home page is `index`. */
export async function sitePage(id: string): Promise<PageEntry> {
  const entry = await getEntry('docs', id);
  if (!entry) throw new Error(`content/${id}.mdx is missing: a page of the site shows it.`);
  return entry;
}

interface Path {
  params: Record<string, string>;
  props: RegulationPage;
}

/** The static paths of the overviews: each stands at the root of its regulation. */
export async function overviewPaths(): Promise<Path[]> {
  const pages = await regulationPages('regulation');
  return pages.map((props) => ({ params: { regulation: props.page }, props }));
}

/**
 * The static paths of a route that shows pages of regulations with one kind of block. A page has one block at most, so no two
 * routes make the same page.
 * @param parameter of the route, for what stands in the address after the regulation
 */
export async function pathsOf(block: BlockName, parameter: string): Promise<Path[]> {
  const pages = await regulationPages(block);
  return pages.map((props) => ({
    params: {
      regulation: props.regulation.id,
      [parameter]: props.page.slice(props.regulation.id.length + 1),
    },
    props,
  }));
}

/** The static paths of the letters: each stands in the folder `letters` of its regulation. */
export async function letterPaths(): Promise<Path[]> {
  const paths = await pathsOf('letter', 'letter');
  return paths.map(({ params, props }) => ({
    params: { ...params, letter: params['letter']?.slice('letters/'.length) ?? '' },
    props,
  }));
}

async function regulationPages(block: BlockName): Promise<RegulationPage[]> {
  const { byId } = await getLibrary();
  const entries = await publishedEntries();
  return entries.flatMap((entry) => {
    if (entry.data[block] === undefined) return [];
    const page = pageIdOf(entry.id);
    const regulation = byId.get(page.split('/')[0] ?? '');
    return regulation ? [{ regulation, page, entry }] : [];
  });
}

/** Pages that no other route shows: they hold prose alone. */
export function prosePages(): Promise<PageEntry[]> {
  return getCollection(
    'docs',
    ({ id, data }) => !SITE_PAGES.has(pageIdOf(id)) && blockNames.every((block) => data[block] === undefined),
  );
}
