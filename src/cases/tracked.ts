import { fateOf, type Successions } from '../links/fate.ts';
import { citedClauses, citedDocument } from '../links/citation.ts';
import { shortHref } from '../links/short.ts';
import type { RetiredRef } from '../links/retired.ts';
import { makeRef, type Ref } from '../model/ref.ts';
import type { Library, Procedure, Regulation } from '../model/library.ts';
import type { Step } from '../model/procedure.ts';
import { textsOf } from '../procedure/step-facts.ts';
import { fieldsIn } from '../procedure/step-fields.ts';
import { fingerprintOf, type Wording } from './wording.ts';

/** What the tracker knows of a regulation: `/api/v1/tracker/<regulation>.json`. */
export interface TrackedRegulation {
  id: string;
  title: string;
  /** The system by the name that stands before the title of a procedure: «ГИС «Образец»». */
  shortTitle: string;
  /** The document as a citation names it. */
  document: string;
  procedures: TrackedProcedure[];
  letters: TrackedLetter[];
  /** Steps that were repealed without anything in their place. */
  gone: Former[];
}

export interface TrackedProcedure {
  /** Page id: `fgis-ki/send-data`. */
  page: string;
  title: string;
  steps: TrackedStep[];
}

/** A letter, under whose ref a case holds what is entered in it. */
export interface TrackedLetter {
  ref: string;
  /** Page id: `fgis-ki/letters/send`. */
  page: string;
  title: string;
}

/** What a page knows of a step without fetching anything. */
export interface PageStep {
  id: string;
  ref: string;
  title: string;
  requires: string[];
  ongoing: boolean;
  /** When it is needed, where it is not needed by all: «если анкету вернули». */
  neededIf?: string;
  /** Name of the party that is waited for. */
  waitsFor?: string;
  /** Fingerprint of the wording. */
  fingerprint: string;
  /** Steps that were published once and whose place this one has taken. */
  formerly: Former[];
}

export interface TrackedStep extends PageStep {
  /** The clauses that it rests on: «п. 1.4, подп. 3». */
  cites: string;
  /** Path of the short link, for programs that read the API. */
  short: string;
  wording: Wording;
}

/** The part of a step that goes into the page itself. */
export function pageStep({
  id,
  ref,
  title,
  requires,
  ongoing,
  neededIf,
  waitsFor,
  fingerprint,
  formerly,
}: TrackedStep): PageStep {
  return {
    id,
    ref,
    title,
    requires,
    ongoing,
    ...(neededIf === undefined ? {} : { neededIf }),
    ...(waitsFor === undefined ? {} : { waitsFor }),
    fingerprint,
    formerly,
  };
}

/** A step that is gone. */
export interface Former {
  ref: string;
  /** When it was published last. */
  title: string;
}

/**
 * The part of a regulation that is tracked.
 * @param retired what was published of it and is gone.
 */
export function trackRegulation(
  library: Library,
  successions: Successions,
  regulation: Regulation,
  retired: readonly RetiredRef[],
): TrackedRegulation {
  const { id, title, passport, procedures, letters } = regulation;
  return {
    id,
    title,
    shortTitle: passport.shortTitle,
    document: citedDocument(regulation),
    procedures: procedures.map((procedure) => trackProcedure(library, successions, regulation, procedure)),
    letters: letters.map((letter) => ({
      ref: makeRef(id, 'letter', letter.id),
      page: letter.page,
      title: letter.title,
    })),
    gone: goneSteps(retired),
  };
}

/** A regulation that is gone as a whole, for cases that still hold marks on its steps. */
export function trackRetired(id: string, title: string, retired: readonly RetiredRef[]): TrackedRegulation {
  return {
    id,
    title,
    shortTitle: title,
    document: title,
    procedures: [],
    letters: [],
    gone: goneSteps(retired),
  };
}

/** Steps without a step in their place: no mark can follow. */
function goneSteps(retired: readonly RetiredRef[]): Former[] {
  return retired
    .filter(({ ref, fate }) => isStep(ref) && !fate.to.some((place) => isStep(place.ref)))
    .map(({ ref, fate }) => ({ ref, title: fate.title }));
}

function isStep(ref: string | undefined): boolean {
  return ref?.split('/')[1] === 'step';
}

/** A procedure as it is tracked. */
export function trackProcedure(
  library: Library,
  successions: Successions,
  regulation: Regulation,
  { page, title, steps }: Procedure,
): TrackedProcedure {
  const formers = formerSteps(library, successions);
  return { page, title, steps: steps.map((step) => trackStep(regulation, step, formers)) };
}

function trackStep(regulation: Regulation, step: Step, formers: Formers): TrackedStep {
  const ref = makeRef(regulation.id, 'step', step.id);
  const wording = wordingOf(step, regulation);
  const waitsFor = regulation.passport.parties.find(({ id }) => id === step.waitsFor)?.name;
  return {
    id: step.id,
    ref,
    title: step.title,
    requires: step.requires,
    ongoing: step.ongoing,
    ...(step.neededIf === undefined ? {} : { neededIf: step.neededIf }),
    ...(waitsFor === undefined ? {} : { waitsFor }),
    cites: citedClauses(step, regulation),
    short: shortHref(ref),
    wording,
    fingerprint: fingerprintOf(wording),
    formerly: formers.get(ref) ?? [],
  };
}

type Formers = ReadonlyMap<string, Former[]>;

const known = new WeakMap<Library, { successions: Successions; formers: Formers }>();

/** Ref of a step -> the steps whose place it has taken. Followed once for all steps, as there may be many of both. */
function formerSteps(library: Library, successions: Successions): Formers {
  const last = known.get(library);
  if (last?.successions === successions) return last.formers;
  const formers = new Map<string, Former[]>();
  for (const { from, title } of successions.values()) {
    // A regulation that is gone as a whole leaves its marks where they are.
    if (!isStep(from) || library.byRef.has(from as Ref)) continue;
    for (const { ref } of fateOf(library, successions, from)?.to ?? [])
      if (ref !== undefined) formers.set(ref, [...(formers.get(ref) ?? []), { ref: from, title }]);
  }
  known.set(library, { successions, formers });
  return formers;
}

/** The words that a reader of a step has before them: ours, and those of the clauses that it rests on. */
function wordingOf(step: Step, { passport, clauses }: Regulation): Wording {
  const guide = fieldsIn('wording').filter((field) => field !== 'title' && field !== 'clauses');
  return {
    title: step.title,
    guide: guide.flatMap((field) => textsOf(step, field, passport)).join('\n'),
    clauses: clauses
      .filter(({ id }) => step.clauses.includes(id))
      .map(({ cite, title, text, tail }) => [`${cite}.`, title, text, tail].filter(Boolean).join(' '))
      .join('\n'),
  };
}
