import { decisionDiagram } from '../diagram/decision.ts';
import { procedureDiagram } from '../diagram/procedure.ts';
import { editionsOf } from '../editions/editions.ts';
import { hrefOf, pageHref } from '../links/address.ts';
import { citedClauses, citedDocument } from '../links/citation.ts';
import { fillLetter } from '../letters/fill.ts';
import { letterMarkdown } from '../letters/markdown.ts';
import { readyLetter } from '../letters/ready.ts';
import {
  titleOf,
  type Decision,
  type Letter,
  type Library,
  type Procedure,
  type Regulation,
} from '../model/library.ts';
import { isMisprint } from '../model/note.ts';
import { extentOf } from '../model/regulation.ts';
import { tailsAfter, type PlacedClause } from '../model/walk.ts';
import { factsOf, type FactValue } from '../procedure/step-facts.ts';
import { describeCondition } from '../words/condition.ts';
import { aspects, aspectsOf } from '../links/comparison.ts';
import { regulationOf } from '../layout/regulation-of.ts';
import { say } from '../words/words.ts';

/** A page as its file has it. */
export interface WrittenPage {
  id: string;
  title: string;
  description?: string | undefined;
  /** Markdown or MDX below the frontmatter. */
  body: string;
}

/** A page as Markdown: the view of its block, with the prose where the page has it. Links start at the root of the site. */
export function pageMarkdown(library: Library, page: WrittenPage): string {
  const regulation = regulationOf(library, page.id);
  const view = regulation ? viewOf(library, regulation, page.id) : { before: [], after: [] };
  return join([
    `# ${page.title}`,
    page.description ?? '',
    regulation ? `${say('clause.verbatim')}: ${citedDocument(regulation)}` : '',
    ...view.before,
    proseOf(library, page.body),
    ...view.after,
    say('site.unofficial'),
  ]);
}

interface View {
  before: string[];
  after: string[];
}

function viewOf(library: Library, regulation: Regulation, pageId: string): View {
  const procedure = regulation.procedures.find(({ page }) => page === pageId);
  const decision = regulation.decisions.find(({ page }) => page === pageId);
  const edition = editionsOf(regulation).find(({ page }) => page === pageId);
  if (procedure) return { before: procedureLines(regulation, procedure), after: [] };
  if (decision) return { before: decisionLines(regulation, decision), after: [] };
  const letter = regulation.letters.find(({ page }) => page === pageId);
  if (letter) return { before: letterLines(library, regulation, letter), after: [] };
  if (pageId === regulation.text.page)
    return { before: [], after: textLines(regulation.text.title, regulation.clauses) };
  if (edition) return { before: [], after: textLines(edition.title, edition.clauses) };
  if (pageId === regulation.notesPage) return { before: [], after: noteLines(regulation) };
  if (pageId === regulation.faq?.page) return { before: [], after: faqLines(regulation) };
  return pageId === regulation.id
    ? { before: [], after: passportLines(regulation) }
    : { before: [], after: [] };
}

/** A letter as a blank, under what must be in it. */
function letterLines({ organisation }: Library, regulation: Regulation, letter: Letter): string[] {
  const ready = readyLetter(regulation, letter);
  const requirements = ready.requirements.map(
    ({ text, grounds }) => `- ${text} (${grounds.map(({ cite, href }) => `[${cite}](${href})`).join('; ')})`,
  );
  const blank = organisation && fillLetter({ letter: ready, organisation }, {});
  return [
    ...(requirements.length > 0 ? [`## ${say('letter.requirements')}`, requirements.join('\n')] : []),
    `## ${say('letter.preview')}`,
    blank
      ? letterMarkdown(blank, {
          attachment: say('letter.attachment'),
          attachments: say('letter.attachments'),
        })
      : '',
  ];
}

function procedureLines(regulation: Regulation, procedure: Procedure): string[] {
  return [
    `${say('procedure.goal')}: ${procedure.goal}`,
    `## ${say('procedure.steps')}`,
    ...procedure.steps.flatMap((step, index) => [
      `### ${String(index + 1)}. ${step.title}`,
      step.does,
      list([
        ...factsOf('markdown', step, procedure, regulation).map(({ label, value, advice }) =>
          fact(label, advice ? `${factText(value)} (${say('advice.ours')})` : factText(value)),
        ),
        fact('basis.label', citedClauses(step, regulation)),
        ...step.inferred.map((statement) => fact('inferred.label', statement)),
      ]),
    ]),
    ...diagramLines('diagram.procedure', procedureDiagram(procedure, regulation)),
  ];
}

/** @param source the diagram in the language of Mermaid, which forges and editors draw */
function diagramLines(title: Parameters<typeof say>[0], source: string): string[] {
  return [`## ${say(title)}`, `\`\`\`mermaid\n${source.trimEnd()}\n\`\`\``];
}

function factText(value: FactValue): string {
  switch (value.kind) {
    case 'texts':
      return value.texts.join('; ');
    case 'name':
      return value.name;
    case 'word':
      return say(value.word);
    case 'deadline':
      return value.deadline.text;
    case 'steps': {
      const numbers = value.steps.map(({ number }) => say('step.requiresStep', { number })).join(', ');
      return [value.when, numbers].filter(Boolean).join(' — ');
    }
  }
}

function decisionLines(regulation: Regulation, decision: Decision): string[] {
  const titleOfOutcome = (id: string): string => decision.outcomes.find((one) => one.id === id)?.title ?? id;
  return [
    `## ${say('decision.questions')}`,
    ...decision.questions.flatMap((question) => [
      `### ${question.text}`,
      question.hint ?? '',
      list(question.options.map(({ text }) => text)),
      fact('basis.label', citedClauses(question, regulation)),
    ]),
    `## ${say('decision.table')}`,
    list(
      decision.rules.map(
        ({ when, outcome }) => `${describeCondition(decision, when)} → ${titleOfOutcome(outcome)}`,
      ),
    ),
    `## ${say('decision.outcomes')}`,
    ...decision.outcomes.flatMap((outcome) => [
      `### ${outcome.title} (${say(`effect.${outcome.effect}`)})`,
      outcome.meaning,
      list(outcome.actions),
      fact('basis.label', citedClauses(outcome, regulation)),
    ]),
    ...diagramLines('diagram.decision', decisionDiagram(decision)),
  ];
}

function textLines(title: readonly string[], clauses: readonly PlacedClause[]): string[] {
  const tails = tailsAfter(clauses);
  return [
    ...title.map((line) => `**${line}**`),
    ...clauses.flatMap((clause) => [
      `${'#'.repeat(Math.min(clause.depth + 1, 6))} ${[clause.number, titleOf(clause)].filter(Boolean).join(' ')}`,
      clause.text,
      ...(tails.get(clause.id) ?? []).map(({ tail = '' }) => tail),
    ]),
  ];
}

function noteLines(regulation: Regulation): string[] {
  return regulation.notes
    .filter((note) => !isMisprint(note))
    .flatMap((note) => [
      `## ${say(`note.${note.kind}`)}: ${note.title}`,
      note.problem,
      list([
        fact('note.response', note.response),
        fact('note.question', 'question' in note ? note.question : undefined),
        fact('basis.label', citedClauses(note, regulation)),
      ]),
    ]);
}

function faqLines({ faq, items }: Regulation): string[] {
  const { topics = [], items: asked = [] } = faq ?? {};
  return topics.flatMap(({ id, title }) => [
    `## ${title}`,
    ...asked
      .filter(({ topic }) => topic === id)
      .flatMap(({ ask, answer, says, silent, next }) => [
        `### ${ask[0] ?? ''}`,
        answer,
        silent ?? '',
        list([
          fact('faq.next', next),
          ...items
            .filter((item) => says.includes(`${item.kind}/${item.id}`))
            .map((item) => `${say(`search.${item.kind}`)}: [${item.title}](${hrefOf(item)})`),
        ]),
      ]),
  ]);
}

function passportLines(regulation: Regulation): string[] {
  const { passport, decisions, procedures, text, notesPage, faq } = regulation;
  const link = (page: string, title: string): string => `[${title}](${pageHref(page)})`;
  return [
    list([
      ...[...decisions, ...procedures].map(({ page, title }) => link(page, title)),
      link(text.page, say('regulation.text')),
      faq ? link(faq.page, say('faq.page')) : '',
      notesPage ? link(notesPage, say('regulation.notes')) : '',
    ]),
    `## ${say('regulation.parties')}`,
    list(passport.parties.map(({ name, role }) => `${name}: ${role}`)),
    ...(passport.contacts.length > 0 ? [`## ${say('regulation.contacts')}`] : []),
    contactLines(regulation),
    ...(passport.terms.length > 0 ? [`## ${say('regulation.terms')}`] : []),
    termLines(regulation),
    `## ${say('regulation.passport')}`,
    list([
      fact('regulation.fullTitle', passport.fullTitle),
      fact('regulation.issuer', passport.issuer ?? say(`regulation.unsaid.${extentOf(passport)}`)),
      ...(passport.extent === 'whole'
        ? []
        : [fact('regulation.extent', say('regulation.excerpt', { excerpt: passport.extent.excerpt }))]),
      fact('regulation.edition', passport.edition),
    ]),
    ...misprintLines(regulation),
  ];
}

function misprintLines(regulation: Regulation): string[] {
  const misprints = regulation.notes.filter(isMisprint);
  if (misprints.length === 0) return [];
  return [
    `## ${say('notes.typo')}`,
    list(misprints.map(({ title, problem, response }) => `${title}. ${problem} ${response}`)),
  ];
}

function contactLines({ passport }: Regulation): string {
  return list(passport.contacts.map(({ value, purpose }) => `${value} — ${purpose}`));
}

function termLines({ id: regulation, passport }: Regulation): string {
  return list(
    passport.terms.map(({ id, term, definition, explanation }) => {
      const meaning = [definition && `«${definition}».`, explanation].filter(Boolean).join(' ');
      return `[${term}](${hrefOf({ page: regulation, kind: 'term', id })}): ${meaning}`;
    }),
  );
}

function fact(label: Parameters<typeof say>[0], value: string | undefined): string {
  return value ? `${say(label)}: ${value}` : '';
}

function list(items: readonly string[]): string {
  return items
    .filter((item) => item !== '')
    .map((item) => `- ${item}`)
    .join('\n');
}

/** The lists that pages of the whole site place in their prose. */
const lists: Readonly<Record<string, (library: Library) => string[]>> = {
  RegulationCards: ({ regulations }) => [
    list(
      regulations.map(({ id, title, description }) => `[${title}](${pageHref(id)}): ${description ?? ''}`),
    ),
  ],
  GlossaryList: ({ regulations }) =>
    regulations.flatMap((regulation) => [`## ${regulation.passport.shortTitle}`, termLines(regulation)]),
  Comparison: ({ regulations }) =>
    aspects.flatMap((aspect) => [
      `## ${say(`comparison.${aspect}`)}`,
      ...regulations.flatMap((regulation) => [
        `### ${regulation.passport.shortTitle}`,
        list(aspectsOf(regulation)[aspect].map(({ text, href }) => (href ? `[${text}](${href})` : text))),
      ]),
    ]),
  ContactList: ({ regulations }) =>
    regulations.flatMap((regulation) => [`## ${regulation.passport.shortTitle}`, contactLines(regulation)]),
};

/** MDX as Markdown: components give way to what they list. */
function proseOf(library: Library, body: string): string {
  return body
    .replace(/^<([A-Z]\w*)[^>]*\/>\s*$/gmu, (_, name: string) => join(lists[name]?.(library) ?? []))
    .trim();
}

function join(blocks: readonly string[]): string {
  return `${blocks.filter((block) => block !== '').join('\n\n')}\n`;
}
