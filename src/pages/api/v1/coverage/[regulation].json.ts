import type { APIRoute, GetStaticPaths } from 'astro';
import { getLibrary } from '../../../../content/astro.ts';
import { hrefOf } from '../../../../links/address.ts';
import { coverageOf, placesInClause } from '../../../../links/coverage.ts';
import type { Regulation } from '../../../../model/library.ts';
import { makeRef } from '../../../../model/ref.ts';

export const getStaticPaths = (async () => {
  const { regulations } = await getLibrary();
  return regulations.map((regulation) => ({ params: { regulation: regulation.id }, props: { regulation } }));
}) satisfies GetStaticPaths;

/**
 * How the guide covers a regulation: the figures, each sentence with the refs of what rests on it, each statement with its
 * grounds. `sentences` of a ground are places in the clause, counted from 1; absent, it is the whole clause.
 */
export const GET: APIRoute<{ regulation: Regulation }> = ({ props: { regulation } }) => {
  const { clauses, statements, figures } = coverageOf(regulation);
  const refsOf = (items: readonly { ref: string }[]): string[] => items.map(({ ref }) => ref);
  return Response.json({
    regulation: regulation.id,
    figures,
    clauses: clauses.map(({ clause, sentences }) => ({
      ref: makeRef(regulation.id, 'clause', clause.id),
      cite: clause.cite,
      sentences: sentences.map(({ index, text, informational, guide, notes }) => ({
        index,
        text,
        ...(informational === undefined ? {} : { informational }),
        guide: refsOf(guide),
        notes: refsOf(notes),
      })),
    })),
    statements: statements.map(({ item, inferred }) => ({
      ref: item.ref,
      title: item.title,
      href: hrefOf(item),
      grounds: regulation.clauses
        .filter(({ id }) => item.clauses.includes(id))
        .map((clause) => ({
          ref: makeRef(regulation.id, 'clause', clause.id),
          sentences: placesInClause(item, clause),
        })),
      inferred,
    })),
  });
};
