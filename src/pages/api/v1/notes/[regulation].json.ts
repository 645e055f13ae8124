import type { APIRoute, GetStaticPaths } from 'astro';
import { notesDocumentOf } from '../../../../api/documents.ts';
import { getLibrary } from '../../../../content/astro.ts';
import type { Regulation } from '../../../../model/library.ts';

export const getStaticPaths = (async () => {
  const { regulations } = await getLibrary();
  return regulations
    .filter(({ notes }) => notes.length > 0)
    .map((regulation) => ({ params: { regulation: regulation.id }, props: { regulation } }));
}) satisfies GetStaticPaths;

/** What a document leaves unsaid or gets wrong. */
export const GET: APIRoute<{ regulation: Regulation }> = ({ props: { regulation } }) =>
  Response.json(notesDocumentOf(regulation));
