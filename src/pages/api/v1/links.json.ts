import type { APIRoute } from 'astro';
import { getLibrary } from '../../../content/astro.ts';
import { hrefOf } from '../../../links/address.ts';
import { shortHref } from '../../../links/short.ts';
import { makeRef } from '../../../model/ref.ts';

/** Every addressable thing, clauses of a named edition last: `{ref, kind, title, href, short, clauses}`; `clauses` are refs, of a clause its own. */
export const GET: APIRoute = async () => {
  const { items, regulations } = await getLibrary();
  const dated = regulations.flatMap(({ datedClauses }) => datedClauses);
  return Response.json(
    [...items, ...dated].map((item) => ({
      ref: item.ref,
      kind: item.kind,
      title: item.title,
      href: hrefOf(item),
      short: shortHref(item.ref),
      clauses: item.clauses.map((id) => makeRef(item.regulation, 'clause', id)),
    })),
  );
};
