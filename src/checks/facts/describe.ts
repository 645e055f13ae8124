import { proofOf } from '../../decision/proof.ts';
import type { Decision, Item, Regulation } from '../../model/library.ts';
import type { Note } from '../../model/note.ts';
import type { Step } from '../../model/procedure.ts';
import { letterFacts } from './letters.ts';
import { addresses, groundsIn, inferences, line, listed, named, negations } from './line.ts';

/** Facts of a regulation, one line each: the name of a thing -> what the guide claims of it. */
export type Facts = Readonly<Record<string, string>>;

/**
 * Writes down every claim of a guide that the document can confirm or refute: who acts, for whom one waits, what comes first,
 * where, on which sentences it rests, how much is inferred, what follows from which answers, what a letter must hold, which addresses
 * are named. Ids say nothing to readers, so titles, questions, answers and what passes stand here in full; of longer texts, how often they deny something.
 */
export function describeFacts(regulation: Regulation): Facts {
  const { procedures, decisions, notes } = regulation;
  return Object.fromEntries([
    ...procedures.flatMap((procedure) =>
      procedure.steps.map((step, index) =>
        stepFact(regulation, step, `${procedure.id} ${String(index + 1)}`),
      ),
    ),
    ...decisions.flatMap((decision) => decisionFacts(regulation, decision)),
    ...letterFacts(regulation),
    ...passportFacts(regulation),
    ...notes.map((note) => noteFact(regulation, note)),
  ]);
}

/** The name of a thing, and what the guide claims of it. */
type Fact = [string, string];

/** @param place the procedure and which of its steps it is */
function stepFact(regulation: Regulation, step: Step, place: string): Fact {
  return [
    `step ${step.id}`,
    line([
      named(step.title, step.short),
      place,
      step.ongoing ? 'duty' : '',
      step.neededIf === undefined ? '' : `when «${step.neededIf}»`,
      step.actor ?? 'nobody',
      step.to ? `→ ${step.to}` : '',
      step.waitsFor ? `waits for ${step.waitsFor}` : '',
      step.environment ? `at ${step.environment}` : '',
      step.requires.length > 0 ? `after ${step.requires.join(' ')}` : '',
      step.channel === undefined ? '' : `by «${step.channel}»`,
      listed('needs', step.needs),
      listed('gives', step.gives),
      step.deadline === undefined ? '' : `deadline ${step.deadline.text}`,
      inferences(step.inferred.length),
      addresses([step.does]),
      negations([step.does, ...step.inferred]),
      grounds(regulation, 'step', step.id),
    ]),
  ];
}

function decisionFacts(regulation: Regulation, decision: Decision): Fact[] {
  const questions = decision.questions.map((question): Fact => [
    `question ${question.id}`,
    line([
      named(question.text, question.short),
      question.options.map(({ id, text, short }) => `${id} ${named(text, short)}`).join(' / '),
      inferences(question.inferred === undefined ? 0 : 1),
      negations([question.hint ?? '', question.inferred ?? '']),
      grounds(regulation, 'question', question.id),
    ]),
  ]);
  const outcomes = decision.outcomes.map((outcome): Fact => [
    `outcome ${outcome.id}`,
    line([
      outcome.effect,
      named(outcome.title, outcome.short),
      outcome.next.length > 0 ? `→ ${outcome.next.join(' ')}` : '',
      inferences(outcome.inferred === undefined ? 0 : 1),
      addresses([outcome.meaning, ...outcome.actions]),
      negations([outcome.meaning, ...outcome.actions, outcome.inferred ?? '']),
      grounds(regulation, 'outcome', outcome.id),
    ]),
  ]);
  const examples = decision.examples.map(({ title, outcomes }, index): Fact => [
    `example ${decision.id} ${String(index + 1)}`,
    line([`«${title}»`, outcomes.join(' ')]),
  ]);
  const answers = proofOf(decision).rows.map(({ answers, outcomes }): Fact => {
    const given = Object.entries(answers).map(([question, option]) => `${question}=${option}`);
    return [`answers ${decision.id} ${given.join(' ')}`, outcomes.join(' ')];
  });
  return [...questions, ...outcomes, ...examples, ...answers];
}

function passportFacts(regulation: Regulation): Fact[] {
  const { parties, contacts, terms, environments } = regulation.passport;
  return [
    ...parties.map(({ id, side, inferred }): Fact => [
      `party ${id}`,
      line([side, inferences(inferred === undefined ? 0 : 1), grounds(regulation, 'party', id)]),
    ]),
    ...contacts.map(({ id, kind, value, purpose }): Fact => [
      `contact ${id}`,
      line([kind, value, addresses([purpose]), grounds(regulation, 'contact', id)]),
    ]),
    ...terms.map(({ id, definition }): Fact => [
      `term ${id}`,
      line([definition === undefined ? 'undefined' : 'defined', grounds(regulation, 'term', id)]),
    ]),
    ...environments.map(({ id, kind, clauses }): Fact => [
      `environment ${id}`,
      line([kind, clauses.join(' ')]),
    ]),
  ];
}

function noteFact(regulation: Regulation, note: Note): Fact {
  const question = 'question' in note ? (note.question ?? '') : '';
  return [
    `note ${note.id}`,
    line([
      note.kind,
      note.cost,
      question === '' ? '' : 'asks',
      note.about.join(' '),
      addresses([note.problem, note.response, question]),
      grounds(regulation, 'note', note.id),
    ]),
  ];
}

/** Names of facts that are not as they should be: changed, missing or new. */
export function wrongFacts(actual: Facts, expected: Facts): string[] {
  const names = new Set([...Object.keys(actual), ...Object.keys(expected)]);
  return [...names].filter((name) => actual[name] !== expected[name]);
}

function grounds(regulation: Regulation, kind: Item['kind'], id: string): string {
  const item = regulation.items.find((one) => one.kind === kind && one.id === id);
  return item ? groundsIn(regulation, item) : '';
}
