import type { APIRoute } from 'astro';
import { getLibrary } from '../../../../content/astro.ts';

/** Every procedure of every regulation by name, to choose from when a case is made. */
export const GET: APIRoute = async () => {
  const { regulations } = await getLibrary();
  return Response.json(
    regulations
      .filter(({ procedures }) => procedures.length > 0)
      .map(({ id, title, procedures }) => ({
        id,
        title,
        procedures: procedures.map((procedure) => ({ page: procedure.page, title: procedure.title })),
      })),
  );
};
