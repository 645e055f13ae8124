import { buildLibrary, type Library } from '../model/library.ts';
import { publishedEntries } from './entries.ts';
import { pageIdOf } from './page-id.ts';

let built: Promise<Library> | undefined;

/** The Library, built once for a production build and anew for each page while an author edits. */
export function getLibrary(): Promise<Library> {
  if (import.meta.env.DEV) return readLibrary();
  built ??= readLibrary();
  return built;
}

async function readLibrary(): Promise<Library> {
  const entries = await publishedEntries();
  return buildLibrary(
    entries.map(({ id, data }) => ({
      id: pageIdOf(id),
      title: data.title,
      description: data.description,
      blocks: data,
    })),
  );
}
