import type { StarlightRouteData } from '@astrojs/starlight/route-data';
import { anchorOf } from '../links/address.ts';
import { titleOf, type Decision, type Procedure, type Regulation } from '../model/library.ts';
import { isMisprint, noteCosts } from '../model/note.ts';
import { say } from '../words/words.ts';

type TocItem = NonNullable<StarlightRouteData['toc']>['items'][number];

/** Entries of the table of contents for the view of a page's block: those above the prose and those below it. */
interface Sections {
  before: TocItem[];
  after: TocItem[];
}

/** Entries for the view of a page's block, in the order in which the routes of src/pages/ place its parts. */
export function sectionsOf(regulation: Regulation, pageId: string): Sections {
  const procedure = regulation.procedures.find(({ page }) => page === pageId);
  const decision = regulation.decisions.find(({ page }) => page === pageId);
  if (pageId === regulation.id) {
    const roadmap =
      regulation.decisions.length + regulation.procedures.length > 0
        ? [section('roadmap', say('roadmap.title'))]
        : [];
    return {
      before: roadmap,
      after: passportEntries(regulation),
    };
  }
  if (procedure) return { before: procedureEntries(procedure), after: [] };
  if (decision) return { before: decisionEntries(decision), after: [] };
  if (pageId === regulation.text.page) return { before: [], after: clauseEntries(regulation, undefined) };
  if (pageId === regulation.notesPage) return { before: [], after: noteEntries(regulation) };
  if (pageId === regulation.faq?.page) {
    const topics = regulation.faq.topics.map(({ id, title }) => section(`topic-${id}`, title));
    return { before: [], after: topics };
  }
  if (pageId === regulation.coveragePage) {
    const sections = ['sentences', 'statements'] as const;
    return { before: [], after: sections.map((name) => section(name, say(`coverage.${name}`))) };
  }
  return { before: [], after: [] };
}

function passportEntries({ passport, notes }: Regulation): TocItem[] {
  const { contacts, environments, terms } = passport;
  const about = [
    entry(3, 'corrections', say('regulation.corrections')),
    ...(environments.length > 0 ? [entry(3, 'environments', say('regulation.environments'))] : []),
    ...(terms.length > 0 ? [entry(3, 'terms', say('regulation.terms'))] : []),
    ...(notes.some(isMisprint) ? [entry(3, 'misprints', say('notes.typo'))] : []),
  ];
  return [
    section('parties', say('regulation.parties')),
    ...(contacts.length > 0 ? [section('contacts', say('regulation.contacts'))] : []),
    section('passport', say('regulation.passport'), about),
  ];
}

function procedureEntries({ steps }: Procedure): TocItem[] {
  const entries = steps.map(({ id, title }, index) =>
    entry(3, anchorOf('step', id), `${String(index + 1)}. ${title}`),
  );
  return [section('steps', say('procedure.steps'), entries), section('diagram', say('diagram.procedure'))];
}

function decisionEntries({ questions, outcomes }: Decision): TocItem[] {
  return [
    section(
      'questions',
      say('decision.questions'),
      questions.map(({ id, text, short }) => entry(3, anchorOf('question', id), short ?? text)),
    ),
    section(
      'outcomes',
      say('decision.outcomes'),
      outcomes.map(({ id, title, short }) => entry(3, anchorOf('outcome', id), short ?? title)),
    ),
    section('diagram', say('diagram.decision')),
    section('examples', say('decision.examples')),
    section('proof', say('proof.title')),
  ];
}

function noteEntries({ notes }: Regulation): TocItem[] {
  return noteCosts.flatMap((cost) => {
    const entries = notes
      .filter((note) => note.cost === cost && !isMisprint(note))
      .map(({ id, title }) => entry(3, anchorOf('note', id), title));
    return entries.length > 0 ? [section(cost, say(`notes.${cost}`), entries)] : [];
  });
}

function clauseEntries(regulation: Regulation, parent: string | undefined): TocItem[] {
  return regulation.clauses
    .filter((clause) => clause.parent === parent)
    .map(({ id, depth, number, heading, title, cite }) => ({
      ...entry(
        depth + 1,
        anchorOf('clause', id),
        [number, titleOf({ heading, title, cite })].filter(Boolean).join(' '),
      ),
      children: clauseEntries(regulation, id),
    }));
}

function section(slug: string, text: string, children: TocItem[] = []): TocItem {
  return { depth: 2, slug, text, children };
}

function entry(depth: number, slug: string, text: string): TocItem {
  return { depth, slug, text, children: [] };
}
