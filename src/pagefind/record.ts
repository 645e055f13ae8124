import { refOfHref } from '../links/address.ts';
import type { ClausePlace, Hit, HitKind } from '../search/hit.ts';
import { indexWord, WORD_END } from '../search/index-words.ts';
import type { SearchRecord } from '../search/records.ts';
import type { Facets } from '../search/search-index.ts';
import type { PagefindData, PagefindFilters, PagefindOptions } from './api.ts';

/** A record as Pagefind's Node API takes it: https://pagefind.app/docs/node-api/#indexaddcustomrecord */
interface CustomRecord {
  url: string;
  content: string;
  language: string;
  meta: Record<string, string>;
  filters: Record<string, string[]>;
}

/** Our stems are to stay as they are, so the language is one that Pagefind has no stemmer for. */
const LANGUAGE = 'unknown';

export const RANKING: PagefindOptions['ranking'] = {
  // How often a word stands in a record is a weight that we have given it, not a habit of its author.
  termSaturation: 2,
  // A short record says a thing no better than a long one.
  pageLength: 0.5,
  metaWeights: {
    // Pagefind searches what is shown of a record too, word for word. Our stems find it already, so that it does not count.
    ...{ title: 0, cite: 0, passage: 0, name: 0, ways: 0, places: 0 },
    // Words that ask for a term, for what the document does not say, or for a letter: these come before what else holds them.
    wanted: 4,
  },
};

/** Stands between the ways to ask one question. */
const WAYS_SIGN = ' | ';

/** Stands between the clauses that an answer rests on, and between the number of one and its address. */
const PLACES_SIGN = ' | ';
const HREF_SIGN = ' → ';

/** Says of a found record whether it is the overview of a regulation that is called so. */
export const NAME_FIELD = 'name';

/** A record for the index. */
export function customRecord({ hit, words, wanted, name }: SearchRecord): CustomRecord {
  const { href, kind, title, cite, regulation, passage, ways = [], places = [] } = hit;
  const fields = {
    ...{ title, cite, passage, ways: ways.map(indexed).join(WAYS_SIGN) },
    places: places.map(({ cite, href }) => cite + HREF_SIGN + href).join(PLACES_SIGN),
    ...{ wanted: indexed(wanted), [NAME_FIELD]: indexed(name) },
  };
  return {
    url: href,
    content: indexed(words),
    language: LANGUAGE,
    meta: Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== '')),
    filters: { kind: [kind], ...(regulation === '' ? {} : { regulation: [regulation] }) },
  };
}

/** What is shown of a record, from what Pagefind gives back. */
export function hitOf({ url, meta, filters }: PagefindData): Hit {
  const kind = filters['kind']?.[0] as HitKind;
  const ref = refOfHref(url);
  return {
    href: url,
    ...(ref === undefined ? {} : { ref }),
    kind,
    title: meta['title'] ?? '',
    cite: meta['cite'] ?? '',
    regulation: filters['regulation']?.[0] ?? '',
    passage: meta['passage'] ?? '',
    ...(meta['ways'] === undefined ? {} : { ways: meta['ways'].split(WAYS_SIGN).map(stemsIn) }),
    ...(meta['places'] === undefined ? {} : { places: meta['places'].split(PLACES_SIGN).map(placeIn) }),
  };
}

/** The filters that let pass what the facets name. */
export function filtersOf({ kind, regulations }: Facets): PagefindFilters {
  return {
    ...(kind === undefined ? {} : { kind }),
    ...(regulations === undefined ? {} : { regulation: { any: regulations } }),
  };
}

function placeIn(text: string): ClausePlace {
  const [cite = '', href = ''] = text.split(HREF_SIGN);
  return { cite, href };
}

function stemsIn(words: string): string[] {
  return words.split(' ').map((word) => word.slice(0, -WORD_END.length));
}

function indexed(stems: readonly string[]): string {
  return stems.map(indexWord).join(' ');
}
