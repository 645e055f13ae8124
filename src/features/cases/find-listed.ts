import { once } from '../../browser/once.ts';
import { openCatalogue } from '../../search-client/catalogue.ts';
import { readFromSite } from '../../search-client/read.ts';
import { listedOf, type Listed } from './listed.ts';

/** How many regulations one query shows. */
const MOST = 4;

const catalogueOf = once((buckets) => Promise.resolve(openCatalogue(Number(buckets), readFromSite())));

/**
 * The regulations that a query is most about, by their names and words, best first. Rejects when one cannot be had.
 * @param buckets of the catalogue
 */
export async function findListed(query: string, buckets: string): Promise<Listed[]> {
  const catalogue = await catalogueOf(buckets);
  const named = await catalogue(query);
  return listedOf(named.slice(0, MOST).map(({ id }) => id));
}
