import type { Facts } from './describe.ts';
import { fgisKi } from './fgis-ki.ts';
import { torKnd } from './tor-knd.ts';

/** What each regulation has to claim, by its id. A regulation that is not here yet has its checks alone. */
export const expectedFacts: ReadonlyMap<string, Facts> = new Map([
  ['tor-knd', torKnd],
  ['fgis-ki', fgisKi],
]);
