import { regulationIdOf } from '../../links/address.ts';
import { searchSite } from '../../pagefind/search-site.ts';
import { listedOf, type Listed } from './listed.ts';

/** How many regulations one query shows. */
const MOST = 4;

/** The regulations whose name or description a query asks for, best first. Rejects when one cannot be had. */
export async function findListed(query: string): Promise<Listed[]> {
  const { hits } = await searchSite(query, { facets: { kind: 'document' } });
  return listedOf(hits.slice(0, MOST).map(({ href }) => regulationIdOf(href.slice(1))));
}
