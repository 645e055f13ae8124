import { editionsOf } from '../editions/editions.ts';
import { hrefOf, pageHref } from '../links/address.ts';
import { shortHref } from '../links/short.ts';
import {
  pageOfNote,
  type Library,
  type PlacedQuestions,
  type Procedure,
  type Regulation,
} from '../model/library.ts';
import { makeRef, type RefKind } from '../model/ref.ts';
import {
  schemaHref,
  schemaNames,
  type IndexDocument,
  type LinksDocument,
  type NotesDocument,
  type ProcedureDocument,
  type QuestionsDocument,
  type RegulationDocument,
  type TrackerIndexDocument,
} from './schemas.ts';

/** The index of the API: what is published, and where. */
export function indexOf(library: Library, title: string): IndexDocument {
  return {
    $schema: schemaHref('index'),
    version: 1,
    title,
    regulations: library.regulations.map((regulation) => ({
      id: regulation.id,
      title: regulation.title,
      shortTitle: regulation.passport.shortTitle,
      href: pageHref(regulation.id),
      document: `/api/v1/regulations/${regulation.id}.json`,
      text: akomaNtosoHref(regulation.id),
      editions: editionsOf(regulation).map(({ from }) => ({
        from,
        text: akomaNtosoHref(regulation.id, from),
      })),
      decisions: regulation.decisions.map(({ id }) => `/api/v1/decisions/${regulation.id}/${id}.json`),
      coverage: `/api/v1/coverage/${regulation.id}.json`,
      procedures: regulation.procedures.map(({ id }) => `/api/v1/procedures/${regulation.id}/${id}.json`),
      letters: regulation.letters.map(({ id }) => `/api/v1/letters/${regulation.id}/${id}.json`),
      ...(regulation.notes.length > 0 ? { notes: `/api/v1/notes/${regulation.id}.json` } : {}),
      ...(regulation.faq ? { questions: `/api/v1/questions/${regulation.id}.json` } : {}),
      excerpts: `/api/v1/excerpts/${regulation.id}.json`,
    })),
    links: '/api/v1/links.json',
    changes: '/changes.xml',
    schemas: schemaNames.map(schemaHref),
  };
}

/** Every addressable thing; clauses of other editions come last. `clauses` are the refs that it rests on; of a clause, its own. */
export function linksDocumentOf({ items, regulations }: Library): LinksDocument {
  const dated = regulations.flatMap(({ datedClauses }) => datedClauses);
  return [...items, ...dated].map((item) => ({
    ref: item.ref,
    kind: item.kind,
    title: item.title,
    href: hrefOf(item),
    short: shortHref(item.ref),
    clauses: item.clauses.map((id) => makeRef(item.regulation, 'clause', id)),
  }));
}

/** Every procedure of every regulation by name, to choose from when a case is made. */
export function trackerIndexOf({ regulations }: Library): TrackerIndexDocument {
  return regulations
    .filter(({ procedures }) => procedures.length > 0)
    .map(({ id, title, procedures }) => ({
      id,
      title,
      procedures: procedures.map((procedure) => ({ page: procedure.page, title: procedure.title })),
    }));
}

/** Address of a text as Akoma Ntoso; of one edition, where it is named. */
function akomaNtosoHref(regulation: string, from?: string): string {
  return `/api/v1/akoma-ntoso/${from ? `${regulation}/${from}` : regulation}.xml`;
}

/** One regulation, whole. */
export function regulationDocumentOf(regulation: Regulation): RegulationDocument {
  const { passport, text, editions, decisions, procedures, notes } = regulation;
  const placed = <T extends { page: string; description: string | undefined }>({
    page,
    description,
    ...rest
  }: T): Omit<T, 'page' | 'description'> & { href: string; description?: string } => ({
    ...rest,
    ...(description === undefined ? {} : { description }),
    href: pageHref(page),
  });
  const { page, ...words } = text;
  return {
    $schema: schemaHref('regulation'),
    id: regulation.id,
    title: regulation.title,
    ...(regulation.description === undefined ? {} : { description: regulation.description }),
    href: pageHref(regulation.id),
    passport,
    text: { ...words, href: pageHref(page) },
    editions: editions.map(({ page: own, edition, title, footnotes, clauses, corrections }) => ({
      href: pageHref(own),
      edition,
      title,
      footnotes,
      clauses,
      corrections,
    })),
    decisions: decisions.map(placed),
    procedures: procedures.map(placed),
    notes: [...notes],
  };
}

/** One procedure, each step with its ref and addresses. */
export function procedureDocumentOf(regulation: Regulation, procedure: Procedure): ProcedureDocument {
  const { page, description, steps, ...rest } = procedure;
  return {
    $schema: schemaHref('procedure'),
    regulation: regulation.id,
    ...rest,
    ...(description === undefined ? {} : { description }),
    href: pageHref(page),
    steps: steps.map((step) => ({ link: linkTo(regulation.id, page, 'step', step.id), ...step })),
  };
}

/** Discrepancies, silences and typos of a regulation; the things that they are about are given as refs. */
export function notesDocumentOf(regulation: Regulation): NotesDocument {
  return {
    $schema: schemaHref('notes'),
    regulation: regulation.id,
    notes: regulation.notes.map((note) => ({
      link: linkTo(regulation.id, pageOfNote(regulation, note), 'note', note.id),
      ...note,
      clauses: note.clauses.map((id) => makeRef(regulation.id, 'clause', id)),
      about: note.about.map((thing) => `${regulation.id}/${thing}`),
    })),
  };
}

/** How people ask about a regulation, with the answers; the things that say so are given as refs. */
export function questionsDocumentOf({ id: regulation }: Regulation, faq: PlacedQuestions): QuestionsDocument {
  return {
    $schema: schemaHref('questions'),
    regulation,
    topics: faq.topics,
    questions: faq.items.map(({ says, ...asked }) => ({
      link: linkTo(regulation, faq.page, 'faq', asked.id),
      ...asked,
      says: says.map((thing) => `${regulation}/${thing}`),
    })),
  };
}

function linkTo(
  regulation: string,
  page: string,
  kind: RefKind,
  id: string,
): { ref: string; href: string; short: string } {
  const ref = makeRef(regulation, kind, id);
  return { ref, href: hrefOf({ page, kind, id }), short: shortHref(ref) };
}
