import type { APIRoute, GetStaticPaths } from 'astro';
import { procedureDocumentOf } from '../../../../../api/documents.ts';
import { getLibrary } from '../../../../../content/astro.ts';
import type { Procedure, Regulation } from '../../../../../model/library.ts';

export const getStaticPaths = (async () => {
  const { regulations } = await getLibrary();
  return regulations.flatMap((regulation) =>
    regulation.procedures.map((procedure) => ({
      params: { regulation: regulation.id, procedure: procedure.id },
      props: { regulation, procedure },
    })),
  );
}) satisfies GetStaticPaths;

/** One procedure with its steps. */
export const GET: APIRoute<{ regulation: Regulation; procedure: Procedure }> = ({ props }) =>
  Response.json(procedureDocumentOf(props.regulation, props.procedure));
