import type { APIRoute, GetStaticPaths } from 'astro';
import { akomaNtoso } from '../../../../api/akoma-ntoso.ts';
import { getLibrary } from '../../../../content/astro.ts';
import { editionsOf } from '../../../../editions/editions.ts';
import type { Regulation } from '../../../../model/library.ts';

export const getStaticPaths = (async () => {
  const { regulations } = await getLibrary();
  return regulations.map((regulation) => ({ params: { regulation: regulation.id }, props: { regulation } }));
}) satisfies GetStaticPaths;

/** The text that the guide rests on, as Akoma Ntoso. */
export const GET: APIRoute<{ regulation: Regulation }> = ({ props: { regulation } }) => {
  const current = editionsOf(regulation).find(({ state }) => state === 'current');
  const wording = current ?? { title: regulation.text.title, clauses: regulation.clauses };
  return new Response(akomaNtoso(regulation, wording), { headers: { 'content-type': 'application/xml' } });
};
