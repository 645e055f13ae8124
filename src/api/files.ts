import { trackRegulation, trackRetired } from '../cases/tracked.ts';
import { editionsOf } from '../editions/editions.ts';
import { regulationIdOf } from '../links/address.ts';
import type { Successions } from '../links/fate.ts';
import type { Permalink } from '../links/permalinks.ts';
import { retiredRefs, retiredRegulations, type RetiredRef } from '../links/retired.ts';
import type { Library, Regulation } from '../model/library.ts';
import { akomaNtoso } from './akoma-ntoso.ts';
import { coverageDocumentOf } from './coverage.ts';
import { decisionDocumentOf } from './decision.ts';
import {
  indexOf,
  linksDocumentOf,
  notesDocumentOf,
  procedureDocumentOf,
  questionsDocumentOf,
  regulationDocumentOf,
  trackerIndexOf,
} from './documents.ts';
import { excerptsDocumentOf } from './excerpts.ts';
import { letterDocumentOf } from './letters.ts';
import { jsonSchemaOf, schemaNames } from './schemas.ts';

/** A file of the site that is not a page built by Astro. */
export interface PublishedFile {
  /** From the root of the site, without a slash before it: `api/v1/index.json`. */
  path: string;
  /** Makes the text of the file, so that the files of a large site are not all in memory at once. */
  text: () => string;
}

/** What is published of the content. */
interface Published {
  library: Library;
  permalinks: readonly Permalink[];
  successions: Successions;
  /** Name of the site. */
  title: string;
}

/** Every file of /api/v1/. Of a retired regulation, those that cases, drafts and shared links still ask for. */
export function apiFiles({ library, permalinks, successions, title }: Published): PublishedFile[] {
  const lockedOf = Map.groupBy(permalinks, ({ ref }) => regulationIdOf(ref));
  const retiredOf = (id: string): RetiredRef[] =>
    retiredRefs(library, lockedOf.get(id) ?? [], successions, id);
  const gone = retiredRegulations(library, permalinks);
  return [
    json('index', () => indexOf(library, title)),
    json('links', () => linksDocumentOf(library)),
    json('tracker/index', () => trackerIndexOf(library)),
    ...schemaNames.map((name) => json(`schemas/${name}`, () => jsonSchemaOf(name))),
    ...library.regulations.flatMap((regulation) => [
      ...regulationFiles(regulation),
      json(`excerpts/${regulation.id}`, () => excerptsDocumentOf(regulation, retiredOf(regulation.id))),
      json(`tracker/${regulation.id}`, () =>
        trackRegulation(library, successions, regulation, retiredOf(regulation.id)),
      ),
    ]),
    ...gone.flatMap((id) => {
      const { title } = successions.get(id) ?? { title: id };
      return [
        json(`excerpts/${id}`, () => excerptsDocumentOf({ title }, retiredOf(id))),
        json(`tracker/${id}`, () => trackRetired(id, title, retiredOf(id))),
      ];
    }),
  ];
}

/** The files that rest on one regulation alone. */
function regulationFiles(regulation: Regulation): PublishedFile[] {
  const { id, decisions, procedures, letters, notes, faq, text, clauses } = regulation;
  const editions = editionsOf(regulation);
  const current = editions.find(({ state }) => state === 'current') ?? { title: text.title, clauses };
  return [
    json(`regulations/${id}`, () => regulationDocumentOf(regulation)),
    json(`coverage/${id}`, () => coverageDocumentOf(regulation)),
    ...decisions.map((decision) =>
      json(`decisions/${id}/${decision.id}`, () => decisionDocumentOf(id, decision)),
    ),
    ...procedures.map((procedure) =>
      json(`procedures/${id}/${procedure.id}`, () => procedureDocumentOf(regulation, procedure)),
    ),
    ...letters.map((letter) =>
      json(`letters/${id}/${letter.id}`, () => letterDocumentOf(regulation, letter)),
    ),
    ...(notes.length > 0 ? [json(`notes/${id}`, () => notesDocumentOf(regulation))] : []),
    ...(faq ? [json(`questions/${id}`, () => questionsDocumentOf(regulation, faq))] : []),
    xml(`akoma-ntoso/${id}`, () => akomaNtoso(regulation, current)),
    ...editions.map((edition) =>
      xml(`akoma-ntoso/${id}/${edition.from}`, () => akomaNtoso(regulation, edition)),
    ),
  ];
}

function json(name: string, document: () => object): PublishedFile {
  return { path: `api/v1/${name}.json`, text: () => JSON.stringify(document()) };
}

function xml(name: string, text: () => string): PublishedFile {
  return { path: `api/v1/${name}.xml`, text };
}
