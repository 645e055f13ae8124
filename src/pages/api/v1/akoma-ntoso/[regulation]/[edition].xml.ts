import type { APIRoute, GetStaticPaths } from 'astro';
import { akomaNtoso } from '../../../../../api/akoma-ntoso.ts';
import { getLibrary } from '../../../../../content/astro.ts';
import { editionsOf, type Edition } from '../../../../../editions/editions.ts';
import type { Regulation } from '../../../../../model/library.ts';

export const getStaticPaths = (async () => {
  const { regulations } = await getLibrary();
  return regulations.flatMap((regulation) =>
    editionsOf(regulation).map((edition) => ({
      params: { regulation: regulation.id, edition: edition.from },
      props: { regulation, edition },
    })),
  );
}) satisfies GetStaticPaths;

/** One edition of a text, as Akoma Ntoso. */
export const GET: APIRoute<{ regulation: Regulation; edition: Edition }> = ({
  props: { regulation, edition },
}) => new Response(akomaNtoso(regulation, edition), { headers: { 'content-type': 'application/xml' } });
