import type { APIRoute, GetStaticPaths } from 'astro';
import { trackRegulation, trackRetired } from '../../../../cases/tracked.ts';
import { getLibrary } from '../../../../content/astro.ts';
import { permalinks, successions } from '../../../../content/permalinks.ts';
import { retiredRefs, retiredRegulations } from '../../../../links/retired.ts';

export const getStaticPaths = (async () => {
  const library = await getLibrary();
  return [...library.byId.keys(), ...retiredRegulations(library, permalinks)].map((regulation) => ({
    params: { regulation },
  }));
}) satisfies GetStaticPaths;

/**
 * What «Мои дела» needs of one regulation: steps with their order, words, fingerprints and predecessors. A regulation that
 * is gone keeps its file, for cases that hold marks on it.
 */
export const GET: APIRoute = async ({ params: { regulation: id = '' } }) => {
  const library = await getLibrary();
  const retired = retiredRefs(library, permalinks, successions, id);
  const regulation = library.byId.get(id);
  return Response.json(
    regulation
      ? trackRegulation(library, successions, regulation, retired)
      : trackRetired(id, successions.get(id)?.title ?? id, retired),
  );
};
