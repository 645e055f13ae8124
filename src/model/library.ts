import type { Clause, Footnote, OtherEdition, TextBlock } from './text.ts';
import type { DecisionBlock } from './decision.ts';
import { isMisprint, type Note } from './note.ts';
import type { Faq, Questions } from './faq.ts';
import type { LetterBlock } from './letter.ts';
import type { OrganisationBlock } from './organisation.ts';
import type { Page } from './page.ts';
import type { ProcedureBlock } from './procedure.ts';
import { makeRef, type Ref, type RefKind } from './ref.ts';
import type { RegulationBlock } from './regulation.ts';
import { flattenText, type PlacedClause } from './walk.ts';

/** A page of a regulation together with its block. */
interface Titled {
  /** File name, unique in the regulation: `api-access`. */
  id: string;
  /** Page id: `tor-knd/api-access`. */
  page: string;
  title: string;
  description: string | undefined;
}
export type Procedure = ProcedureBlock & Titled;
export type Decision = DecisionBlock & Titled;
/** The questions of a regulation with the page that shows them. */
export type PlacedQuestions = Questions & { page: string };
/** A letter; its id is what follows `letters/` in the name of its file. */
export type Letter = LetterBlock & Titled;
/** Another edition of the text, earlier or to come, with all its clauses. */
export type PlacedEdition = OtherEdition & { page: string; placed: readonly PlacedClause[] };

/** One regulation, whole. */
export interface Regulation {
  /** Folder name: `tor-knd`. */
  id: string;
  title: string;
  description: string | undefined;
  passport: RegulationBlock;
  /** The document, with the id of the page that shows it. */
  text: TextBlock & { page: string };
  /** All clauses and footnotes in the order of the document, with their place in the tree. */
  clauses: readonly PlacedClause[];
  /** Other editions of the text, in no particular order. */
  editions: readonly PlacedEdition[];
  decisions: readonly Decision[];
  procedures: readonly Procedure[];
  /** In the order in which they are listed. */
  letters: readonly Letter[];
  notes: readonly Note[];
  /** Page id of the notes; absent when the regulation has none. */
  notesPage: string | undefined;
  /** How people ask about the regulation; absent when nobody has written that down. */
  faq: PlacedQuestions | undefined;
  /** Page id of the coverage; absent when the regulation shows none. */
  coveragePage: string | undefined;
  /** Every addressable thing of the regulation, in reading order. */
  items: readonly Item[];
  /** The clauses of each dated edition, the one in force too: `kod/clause/9@2024-03-01`. */
  datedClauses: readonly Item[];
}

/** Anything that has a ref, with the page that shows it. */
export interface Item {
  ref: Ref;
  kind: RefKind;
  regulation: string;
  id: string;
  title: string;
  /** Page id of the page that shows it. */
  page: string;
  /** Ids of the clauses it rests on; for a clause, itself. */
  clauses: readonly string[];
  /** Clause id -> how the sentences begin that it rests on, where it does not rest on the whole clause. */
  sentences?: Sentences | undefined;
}

type Sentences = Readonly<Record<string, readonly string[]>>;

/** Everything the site knows. */
export interface Library {
  /** In the order in which they are listed. */
  regulations: readonly Regulation[];
  byId: ReadonlyMap<string, Regulation>;
  items: readonly Item[];
  /** By ref; clauses of a named edition too. */
  byRef: ReadonlyMap<Ref, Item>;
  /** The fields that all letters share, with the page where they are filled in; absent where no page has them. */
  organisation: (OrganisationBlock & { page: string }) | undefined;
}

export type { Clause, Footnote };
export type { Question } from './decision.ts';

const byOrder = <T extends { order: number; id: string }>(list: T[]): T[] =>
  list.sort((a, b) => a.order - b.order || a.id.localeCompare(b.id));

/**
 * Builds the Library from all pages. Pages are trusted to satisfy their schemas; a folder is a regulation once it has a
 * passport and a text. Ids are not checked here: that is the work of the checks, which report all problems at once.
 */
export function buildLibrary(pages: readonly Page[]): Library {
  const byFolder = Map.groupBy(pages, ({ id }) => id.split('/')[0] ?? '');
  const regulations = pages
    .flatMap((page) => {
      const folder = byFolder.get(page.id) ?? [];
      const regulation = page.blocks.regulation && readRegulation(page, page.blocks.regulation, folder);
      return regulation ? [regulation] : [];
    })
    .sort((a, b) => a.passport.order - b.passport.order || a.id.localeCompare(b.id));
  const items = regulations.flatMap((regulation) => regulation.items);
  const [organisation] = pages.flatMap(({ id, blocks }) =>
    blocks.organisation ? [{ ...blocks.organisation, page: id }] : [],
  );
  return {
    regulations,
    byId: new Map(regulations.map((regulation) => [regulation.id, regulation])),
    items,
    byRef: new Map(
      [...items, ...regulations.flatMap(({ datedClauses }) => datedClauses)].map((item) => [item.ref, item]),
    ),
    organisation,
  };
}

/** @param folder the pages whose ids begin with that of the regulation, its own too */
function readRegulation(
  { id, title, description }: Page,
  passport: RegulationBlock,
  folder: readonly Page[],
): Regulation | undefined {
  const own = folder.filter((page) => page.id.startsWith(`${id}/`));
  const titled = <B>(page: Page, block: B): B & Titled => ({
    ...block,
    id: page.id.slice(id.length + 1),
    page: page.id,
    title: page.title,
    description: page.description,
  });
  const [text] = own.flatMap((page) => (page.blocks.text ? [{ ...page.blocks.text, page: page.id }] : []));
  if (!text) return undefined;
  const notesPages = own.filter((page) => page.blocks.notes);
  const regulation = {
    id,
    title,
    description,
    passport,
    text,
    clauses: flattenText(text),
    editions: own.flatMap(({ id: page, blocks: { edition } }) =>
      edition ? [{ ...edition, page, placed: flattenText(edition) }] : [],
    ),
    decisions: byOrder(
      own.flatMap((page) => (page.blocks.decision ? [titled(page, page.blocks.decision)] : [])),
    ),
    procedures: byOrder(
      own.flatMap((page) => (page.blocks.procedure ? [titled(page, page.blocks.procedure)] : [])),
    ),
    letters: byOrder(
      own.flatMap((page) =>
        page.blocks.letter
          ? [{ ...titled(page, page.blocks.letter), id: page.id.slice(`${id}/letters/`.length) }]
          : [],
      ),
    ),
    notes: notesPages.flatMap((page) => page.blocks.notes ?? []),
    notesPage: notesPages[0]?.id,
    faq: own.flatMap(({ id: page, blocks: { questions } }) => (questions ? [{ ...questions, page }] : []))[0],
    coveragePage: own.find((page) => page.blocks.coverage)?.id,
  };
  return {
    ...regulation,
    items: withFaq(regulation, itemsOf(regulation)),
    datedClauses: datedClausesOf(regulation),
  };
}

/** Adds the questions that people ask: they rest on the clauses of what answers them. */
function withFaq({ id: regulation, faq }: Pick<Regulation, 'id' | 'faq'>, items: readonly Item[]): Item[] {
  if (!faq) return [...items];
  const clausesOf = new Map(items.map(({ kind, id, clauses }) => [`${kind}/${id}`, clauses]));
  const asked = faq.items.map(({ id, ask, says }): Item => ({
    ref: makeRef(regulation, 'faq', id),
    kind: 'faq',
    regulation,
    id,
    title: ask[0] ?? id,
    page: faq.page,
    clauses: clausesNamed(says, clausesOf),
  }));
  return [...items, ...asked];
}

/** The clauses that are named themselves; where none is, those on which the named things rest. */
function clausesNamed(
  says: Faq['says'],
  clausesOf: ReadonlyMap<string, readonly string[]>,
): readonly string[] {
  const named = says.filter((thing) => thing.startsWith('clause/'));
  return [...new Set((named.length > 0 ? named : says).flatMap((thing) => clausesOf.get(thing) ?? []))];
}

/** Lists every addressable thing of one regulation but for its questions, in reading order. */
function itemsOf(regulation: Omit<Regulation, 'items' | 'datedClauses'>): Item[] {
  const { id: regulationId, passport } = regulation;
  const item = (
    kind: RefKind,
    page: string,
    id: string,
    title: string,
    clauses: readonly string[],
    sentences?: Sentences,
  ): Item => ({
    ref: makeRef(regulationId, kind, id),
    kind,
    regulation: regulationId,
    id,
    title,
    page,
    clauses,
    sentences,
  });
  return [
    ...regulation.clauses.map((clause) =>
      item('clause', regulation.text.page, clause.id, titleOf(clause), [clause.id]),
    ),
    ...regulation.decisions.flatMap(({ page, questions, outcomes }) => [
      ...questions.map((question) =>
        item('question', page, question.id, question.text, question.clauses, question.sentences),
      ),
      ...outcomes.map((outcome) =>
        item('outcome', page, outcome.id, outcome.title, outcome.clauses, outcome.sentences),
      ),
    ]),
    ...regulation.procedures.flatMap(({ page, steps }) =>
      steps.map((step) => item('step', page, step.id, step.title, step.clauses, step.sentences)),
    ),
    ...regulation.letters.map((letter) =>
      item('letter', letter.page, letter.id, letter.title, letter.clauses, letter.sentences),
    ),
    ...passport.parties.map((party) => item('party', regulationId, party.id, party.name, party.clauses)),
    ...passport.contacts.map((contact) =>
      item('contact', regulationId, contact.id, contact.value, contact.clauses),
    ),
    ...passport.terms.map((term) => item('term', regulationId, term.id, term.term, term.clauses)),
    ...regulation.notes.map((note) =>
      item('note', pageOfNote(regulation, note), note.id, note.title, note.clauses, note.sentences),
    ),
  ];
}

/** Page id of the page that shows a note: misprints stand on the overview, with the passport. */
export function pageOfNote({ id, notesPage }: Pick<Regulation, 'id' | 'notesPage'>, note: Note): string {
  return isMisprint(note) ? id : (notesPage ?? id);
}

/** What a clause is called in lists: our heading, or the printed one, or its citation. */
export function titleOf({ heading, title, cite }: Pick<PlacedClause, 'heading' | 'title' | 'cite'>): string {
  return heading ?? title ?? cite;
}

/** Clauses by edition. A link that names no edition means the one in force, which `itemsOf` lists. */
function datedClausesOf({
  id: regulation,
  text,
  clauses,
  editions,
}: Pick<Regulation, 'id' | 'text' | 'clauses' | 'editions'>): Item[] {
  const dated = (from: string, page: string, placed: readonly PlacedClause[]): Item[] =>
    placed.map((clause) => {
      const id = `${clause.id}@${from}`;
      return {
        ref: makeRef(regulation, 'clause', id),
        kind: 'clause',
        regulation,
        id,
        title: titleOf(clause),
        page,
        clauses: [clause.id],
      };
    });
  return [
    ...(text.edition ? dated(text.edition.from, text.page, clauses) : []),
    ...editions.flatMap(({ edition, page, placed }) => dated(edition.from, page, placed)),
  ];
}
