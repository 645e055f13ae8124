import type { DecisionBlock } from '../model/decision.ts';
import { evaluate } from './evaluate.ts';
import { prove } from './prove.ts';
import { truthTable } from './table.ts';

/** One row of the published table: what is answered, what comes out, and the ids of the clauses that both rest on. */
interface ProofRow {
  answers: Record<string, string>;
  /** In the order of the decision. */
  outcomes: string[];
  clauses: string[];
}

/** The full table of a decision with what has been proved of it. */
interface Proof {
  rows: ProofRow[];
  /** Every combination of answers has an outcome. */
  complete: boolean;
  /** No combination has two outcomes that exclude each other; under `unique`, none has two at all. */
  unambiguous: boolean;
  /** Every question, rule and outcome is reached by some combination. */
  reachable: boolean;
}

/**
 * Lists every combination of answers with its outcomes, and says what `prove` has found to hold.
 * @throws RangeError when there are more combinations than can be listed; the checks tell of that.
 */
export function proofOf(decision: DecisionBlock): Proof {
  const flaws = new Set(prove(decision).map(({ kind }) => kind));
  const rows = truthTable(decision).map(({ answers }): ProofRow => {
    const reached = new Set(evaluate(decision, answers).outcomes.map(({ id }) => id));
    const outcomes = decision.outcomes.filter(({ id }) => reached.has(id));
    const asked = decision.questions.filter(({ id }) => Object.hasOwn(answers, id));
    const clauses = [...asked, ...outcomes].flatMap((one) => one.clauses);
    return { answers, outcomes: outcomes.map(({ id }) => id), clauses: [...new Set(clauses)] };
  });
  return {
    rows,
    complete: !flaws.has('gap'),
    unambiguous: !flaws.has('overlap'),
    reachable:
      !flaws.has('unreachable-rule') &&
      !flaws.has('unreachable-outcome') &&
      !flaws.has('unreachable-question'),
  };
}
