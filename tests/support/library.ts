import { join } from 'node:path';
import { readContent } from '../../src/content/disk.ts';
import { pageHref } from '../../src/links/address.ts';
import type { Decision, Procedure, Regulation } from '../../src/model/library.ts';

const { input } = readContent(join(import.meta.dirname, '../../content'));

/** The content of this site. Tests take titles and clauses from it, so that a better wording breaks none of them. */
export const { library, pages: contentPages } = input;

/** A regulation with a page of each kind that tests walk through when any would do. */
interface Walked {
  id: string;
  regulation: Regulation;
  procedure: Procedure;
  decision: Decision;
  /** Addresses of its pages. */
  home: string;
  text: string;
  notes: string;
  coverage: string;
}

/** Of those that have them all, the one with the longest procedure. */
export const walked = found(
  library.regulations
    .flatMap(walkedOf)
    .sort((one, other) => other.procedure.steps.length - one.procedure.steps.length)[0],
  'regulation with a procedure, a decision, notes and coverage',
);

function walkedOf(regulation: Regulation): Walked[] {
  const { id, text, procedures, decisions, notesPage, coveragePage } = regulation;
  const [decision] = decisions;
  if (!decision || notesPage === undefined || coveragePage === undefined) return [];
  return procedures.map((procedure) => ({
    id,
    regulation,
    procedure,
    decision,
    home: pageHref(id),
    text: pageHref(text.page),
    notes: pageHref(notesPage),
    coverage: pageHref(coveragePage),
  }));
}

/** A regulation that is not `walked`. */
export const another = found(
  library.regulations.find(({ id }) => id !== walked.id),
  'second regulation',
);

/** @param page page id: `<regulation>/<procedure>`. */
export function procedureOn(page: string): Procedure {
  return found(
    library.regulations.flatMap(({ procedures }) => procedures).find((one) => one.page === page),
    page,
  );
}

/** @param page page id: `<regulation>/<decision>`. */
export function decisionOn(page: string): Decision {
  return found(
    library.regulations.flatMap(({ decisions }) => decisions).find((one) => one.page === page),
    page,
  );
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
