import type { DecisionBlock } from '../model/decision.ts';
import { evaluate } from './evaluate.ts';
import { truthTable, type Row } from './table.ts';

/** Why a decision table is not sound. */
export type Flaw =
  | { kind: 'gap'; answers: Row['answers'] }
  | { kind: 'overlap'; answers: Row['answers']; rules: number[]; outcomes: string[] }
  | { kind: 'unreachable-rule'; rule: number }
  | { kind: 'unreachable-outcome'; outcome: string }
  | { kind: 'unreachable-question'; question: string }
  | { kind: 'too-large'; message: string };

/**
 * Proves a decision by its full table: every combination of answers has an outcome; under `unique` exactly one rule
 * holds, under `collect` no two rules give the same outcome twice and «proceed» never stands beside an obstacle, under
 * `priority` rules may meet; every rule, outcome and question is reached by some combination. An empty list means that the table is sound.
 */
export function prove(decision: DecisionBlock): Flaw[] {
  let rows: Row[];
  try {
    rows = truthTable(decision);
  } catch (error) {
    return [{ kind: 'too-large', message: error instanceof Error ? error.message : String(error) }];
  }
  const usedRules = new Set(rows.flatMap((row) => row.rules));
  const usedOutcomes = new Set(
    rows.flatMap(({ answers }) => evaluate(decision, answers).outcomes.map(({ id }) => id)),
  );
  const usedQuestions = new Set(rows.flatMap((row) => Object.keys(row.answers)));
  return [
    ...rows.flatMap((row) => flawsOfRow(decision, row)),
    ...decision.rules.flatMap((_, rule): Flaw[] =>
      usedRules.has(rule) ? [] : [{ kind: 'unreachable-rule', rule }],
    ),
    ...decision.outcomes.flatMap(({ id }): Flaw[] =>
      usedOutcomes.has(id) ? [] : [{ kind: 'unreachable-outcome', outcome: id }],
    ),
    ...decision.questions.flatMap(({ id }): Flaw[] =>
      usedQuestions.has(id) ? [] : [{ kind: 'unreachable-question', question: id }],
    ),
  ];
}

function flawsOfRow(decision: DecisionBlock, { answers, rules }: Row): Flaw[] {
  if (rules.length === 0) return [{ kind: 'gap', answers }];
  const outcomes = rules.flatMap((index) => decision.rules[index]?.outcome ?? []);
  const effects = decision.outcomes.filter(({ id }) => outcomes.includes(id)).map(({ effect }) => effect);
  const contradictory = effects.includes('proceed') && effects.some((effect) => effect !== 'proceed');
  const repeated = new Set(outcomes).size < outcomes.length;
  const overlaps = {
    unique: rules.length > 1,
    collect: repeated || contradictory,
    priority: false,
  }[decision.hitPolicy];
  return overlaps ? [{ kind: 'overlap', answers, rules, outcomes }] : [];
}
