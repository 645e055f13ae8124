import { parse } from 'yaml';
import { successionsOf, type Successions } from '../links/fate.ts';
import { parsePermalinks, type Permalink } from '../links/permalinks.ts';
import { successorsSchema } from '../model/successor.ts';
import lock from '../../content/permalinks.lock?raw';
import declared from '../../content/successors.yaml?raw';

/** Every link that was ever published. */
export const permalinks: readonly Permalink[] = parsePermalinks(lock);

/** What became of those that are no longer there. The checks have seen to it that the file is sound. */
export const successions: Successions = successionsOf(successorsSchema.parse(parse(declared) ?? []));
