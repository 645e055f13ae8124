import type { APIRoute, GetStaticPaths } from 'astro';
import { regulationDocumentOf } from '../../../../api/documents.ts';
import { getLibrary } from '../../../../content/astro.ts';
import type { Regulation } from '../../../../model/library.ts';

export const getStaticPaths = (async () => {
  const { regulations } = await getLibrary();
  return regulations.map((regulation) => ({ params: { regulation: regulation.id }, props: { regulation } }));
}) satisfies GetStaticPaths;

/** One regulation, whole. */
export const GET: APIRoute<{ regulation: Regulation }> = ({ props: { regulation } }) =>
  Response.json(regulationDocumentOf(regulation));
