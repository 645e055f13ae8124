import { retiredAddresses, type RetiredAddress } from '../links/retired.ts';
import { getLibrary } from './astro.ts';
import { permalinks, successions } from './permalinks.ts';

let known: Promise<Map<string, RetiredAddress[]>> | undefined;

/** Page id -> what once stood there; collected once for a production build, as each page asks for its own. */
export function retiredByPage(): Promise<Map<string, RetiredAddress[]>> {
  if (import.meta.env.DEV) return collect();
  known ??= collect();
  return known;
}

async function collect(): Promise<Map<string, RetiredAddress[]>> {
  const all = retiredAddresses(await getLibrary(), permalinks, successions);
  return Map.groupBy(all, ({ page }) => page);
}
