import type { TrackedProcedure, TrackedRegulation } from '../cases/tracked.ts';
import { regulationIdOf } from '../links/address.ts';
import { once } from './once.ts';
import { sitePath } from './site-path.ts';

/** Fetches what the tracker knows of a regulation, once. Rejects when it cannot be had; the next call tries again. */
export const trackedRegulation = once(fetchRegulation);

/** Some regulations, without those that cannot be had. */
export async function trackedRegulations(ids: readonly string[]): Promise<TrackedRegulation[]> {
  const all = await Promise.all(ids.map((id) => trackedRegulation(id).catch(() => undefined)));
  return all.filter((regulation) => regulation !== undefined);
}

/** One procedure by its page id. @returns undefined when the site has none such. */
export async function trackedProcedure(page: string): Promise<TrackedProcedure | undefined> {
  const { procedures } = await trackedRegulation(regulationIdOf(page));
  return procedures.find((procedure) => procedure.page === page);
}

async function fetchRegulation(id: string): Promise<TrackedRegulation> {
  if (!/^[a-z0-9-]+$/u.test(id)) throw new Error('not the id of a regulation');
  const response = await fetch(sitePath(`/api/v1/tracker/${id}.json`));
  if (!response.ok) throw new Error(String(response.status));
  const data = (await response.json()) as Omit<TrackedRegulation, 'letters'>;
  // A proxy may answer in place of the site.
  if (!Array.isArray(data.procedures)) throw new Error('not a tracked regulation');
  // A copy that a browser has kept from before may not name them.
  return { letters: [], ...data };
}
