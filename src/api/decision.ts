import { proofOf } from '../decision/proof.ts';
import { hrefOf } from '../links/address.ts';
import type { Decision } from '../model/library.ts';
import { makeRef, type RefKind } from '../model/ref.ts';
import type { DecisionDocument } from './schemas.ts';

/** A decision as data: its questions and outcomes, the full table of answers, and what has been proved of it. */
export function decisionDocumentOf(regulation: string, decision: Decision): DecisionDocument {
  const { page, title, hitPolicy, questions, outcomes } = decision;
  const { rows, ...proved } = proofOf(decision);
  const refs = (clauses: readonly string[]): string[] =>
    clauses.map((id) => makeRef(regulation, 'clause', id));
  const thing = (kind: RefKind, id: string): { ref: string; href: string } => ({
    ref: makeRef(regulation, kind, id),
    href: hrefOf({ page, kind, id }),
  });
  return {
    regulation,
    decision: decision.id,
    title,
    hitPolicy,
    questions: questions.map(({ id, text, options, when, clauses, inferred }) => ({
      id,
      ...thing('question', id),
      text,
      options: options.map((option) => ({ id: option.id, text: option.text })),
      when,
      clauses: refs(clauses),
      inferred,
    })),
    outcomes: outcomes.map(({ id, effect, title: name, clauses, inferred }) => ({
      id,
      ...thing('outcome', id),
      effect,
      title: name,
      clauses: refs(clauses),
      inferred,
    })),
    proved: { combinations: rows.length, ...proved },
    rows: rows.map((row) => ({ ...row, clauses: refs(row.clauses) })),
  };
}
