import type { APIRoute, GetStaticPaths } from 'astro';
import { trackRegulation } from '../../../../cases/tracked.ts';
import { getLibrary } from '../../../../content/astro.ts';
import { declaredSuccessors } from '../../../../content/permalinks.ts';
import type { Regulation } from '../../../../model/library.ts';

export const getStaticPaths = (async () => {
  const { regulations } = await getLibrary();
  return regulations.map((regulation) => ({ params: { regulation: regulation.id }, props: { regulation } }));
}) satisfies GetStaticPaths;

/** What «Мои дела» needs of one regulation: steps with their order, words, fingerprints and predecessors. */
export const GET: APIRoute<{ regulation: Regulation }> = async ({ props: { regulation } }) =>
  Response.json(trackRegulation(await getLibrary(), declaredSuccessors, regulation));
