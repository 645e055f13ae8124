import type { TrackedProcedure, TrackedRegulation } from '../../cases/tracked.ts';
import { once } from '../../browser/once.ts';
import { sitePath } from '../../browser/site-path.ts';
import { trackedRegulation } from '../../browser/tracked-file.ts';

/** A regulation with its procedures by name: an item of `/api/v1/tracker/index.json`. */
export type Listed = Pick<TrackedRegulation, 'id' | 'title'> & {
  procedures: readonly Pick<TrackedProcedure, 'page' | 'title'>[];
};

const index = once(async (path): Promise<Listed[]> => {
  const response = await fetch(sitePath(path));
  if (!response.ok) throw new Error(String(response.status));
  return (await response.json()) as Listed[];
});

/** Every regulation that has procedures; for a site that has few. Rejects when it cannot be fetched. */
export function allListed(): Promise<Listed[]> {
  return index('/api/v1/tracker/index.json');
}

/** Some regulations, without those that have no procedures. Rejects when one cannot be fetched. */
export async function listedOf(ids: Iterable<string>): Promise<Listed[]> {
  const read = await Promise.all(Array.from(ids, trackedRegulation));
  return read.filter(({ procedures }) => procedures.length > 0);
}
