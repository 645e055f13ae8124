import { join } from 'node:path';
import { readContent } from '../../src/content/disk.ts';
import type { Decision, Item, Procedure } from '../../src/model/library.ts';
import type { Ref } from '../../src/model/ref.ts';

const { input } = readContent(join(import.meta.dirname, '../../content'));

/** The content of this site. Tests take titles and clauses from it, so that a better wording breaks none of them. */
export const { library, pages: contentPages } = input;

/** @param page page id: `tor-knd/api-access`. */
export function procedureOn(page: string): Procedure {
  return found(
    library.regulations.flatMap(({ procedures }) => procedures).find((one) => one.page === page),
    page,
  );
}

/** @param page page id: `fgis-ki/readiness`. */
export function decisionOn(page: string): Decision {
  return found(
    library.regulations.flatMap(({ decisions }) => decisions).find((one) => one.page === page),
    page,
  );
}

export function itemOf(ref: Ref): Item {
  return found(library.byRef.get(ref), ref);
}

/** The one with that id. */
export function byId<T extends { id: string }>(things: readonly T[], id: string): T {
  return found(
    things.find((thing) => thing.id === id),
    id,
  );
}

function found<T>(thing: T | undefined, name: string): T {
  if (!thing) throw new Error(`the content has no "${name}"`);
  return thing;
}
