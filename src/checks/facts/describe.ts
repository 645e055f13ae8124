import { proofOf } from '../../decision/proof.ts';
import type { Item, Regulation } from '../../model/library.ts';
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
  const { passport, procedures, decisions, notes } = regulation;
  return Object.fromEntries([
    ...procedures.flatMap((procedure) =>
      procedure.steps.map((step, index) => [
        `step ${step.id}`,
        line([
          named(step.title, step.short),
          `${procedure.id} ${String(index + 1)}`,
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
      ]),
    ),
    ...decisions.flatMap((decision) => [
      ...decision.questions.map((question) => [
        `question ${question.id}`,
        line([
          named(question.text, question.short),
          question.options.map(({ id, text, short }) => `${id} ${named(text, short)}`).join(' / '),
          inferences(question.inferred === undefined ? 0 : 1),
          negations([question.hint ?? '', question.inferred ?? '']),
          grounds(regulation, 'question', question.id),
        ]),
      ]),
      ...decision.outcomes.map((outcome) => [
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
      ]),
      ...decision.examples.map(({ title, outcomes }, index) => [
        `example ${decision.id} ${String(index + 1)}`,
        line([`«${title}»`, outcomes.join(' ')]),
      ]),
      ...proofOf(decision).rows.map(({ answers, outcomes }) => [
        `answers ${decision.id} ${Object.entries(answers)
          .map(([question, option]) => `${question}=${option}`)
          .join(' ')}`,
        outcomes.join(' '),
      ]),
    ]),
    ...letterFacts(regulation),
    ...passport.parties.map(({ id, side, inferred }) => [
      `party ${id}`,
      line([side, inferences(inferred === undefined ? 0 : 1), grounds(regulation, 'party', id)]),
    ]),
    ...passport.contacts.map(({ id, kind, value, purpose }) => [
      `contact ${id}`,
      line([kind, value, addresses([purpose]), grounds(regulation, 'contact', id)]),
    ]),
    ...passport.terms.map(({ id, definition }) => [
      `term ${id}`,
      line([definition === undefined ? 'undefined' : 'defined', grounds(regulation, 'term', id)]),
    ]),
    ...passport.environments.map(({ id, kind, clauses }) => [
      `environment ${id}`,
      line([kind, clauses.join(' ')]),
    ]),
    ...notes.map((note) => [
      `note ${note.id}`,
      line([
        note.kind,
        note.cost,
        'question' in note && note.question ? 'asks' : '',
        note.about.join(' '),
        addresses([note.problem, note.response, 'question' in note ? (note.question ?? '') : '']),
        grounds(regulation, 'note', note.id),
      ]),
    ]),
  ]) as Facts;
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
