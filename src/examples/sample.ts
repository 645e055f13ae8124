import { parse } from 'yaml';
import { z } from 'astro/zod';
import { buildLibrary } from '../model/library.ts';
import { pageBlocksSchema } from '../model/page.ts';
import source from './sample.yaml?raw';

const pagesSchema = z.array(z.object({ id: z.string(), title: z.string(), blocks: pageBlocksSchema }));
const pages = pagesSchema.parse(parse(source)).map((page) => ({ ...page, description: undefined }));

/** An invented regulation whose things the examples show, so that a change of the content changes no picture. */
export const sampleLibrary = buildLibrary(pages);

/** The one with that id. @throws when the sample has none */
export function byId<T extends { id: string }>(things: readonly T[], id: string): T {
  const found = things.find((thing) => thing.id === id);
  if (!found) throw new Error(`sample.yaml has no "${id}"`);
  return found;
}

export const sample = byId(sampleLibrary.regulations, 'sample');
export const sampleProcedure = byId(sample.procedures, 'access');
export const sampleDecision = byId(sample.decisions, 'choice');
