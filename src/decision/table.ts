import { evaluate, holds, type Answers } from './evaluate.ts';
import type { Decision } from './types.ts';

/** One row of the full truth table. */
export interface Row {
  answers: Record<string, string>;
  /** Indexes of the rules that hold. */
  rules: number[];
}

/** The largest table that is still worth listing and proving. */
export const maxRows = 20_000;

/**
 * Every combination of answers that a reader can give, each with the rules that hold.
 * @throws RangeError when there are more than `maxRows`.
 */
export function truthTable(decision: Decision): Row[] {
  const rows: Row[] = [];
  const extend = (answers: Answers): void => {
    const { next } = evaluate(decision, answers);
    if (next) {
      for (const option of next.options) extend({ ...answers, [next.id]: option.id });
      return;
    }
    if (rows.length >= maxRows) throw new RangeError(`more than ${maxRows} combinations of answers`);
    const rules = decision.rules.flatMap((rule, index) => (holds(rule.when, answers) ? [index] : []));
    rows.push({ answers: { ...answers }, rules });
  };
  extend({});
  return rows;
}
