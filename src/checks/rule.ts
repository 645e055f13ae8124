import type { Diagnostic } from './diagnostic.ts';
import type { CheckInput } from './input.ts';

/** Something that all content must keep. */
export interface Rule {
  /** Names the rule in reports: `unused-clause`. */
  name: string;
  /** What must hold, in one sentence. */
  summary: string;
  /** Every place where it does not hold; empty when the content keeps the rule. Never throws. */
  check(input: CheckInput): Diagnostic[];
}

/** A diagnostic before it carries the name of its rule. */
export type Finding = Omit<Diagnostic, 'rule'>;

/** Makes a rule out of a function that finds where it is broken. */
export function defineRule(name: string, summary: string, find: (input: CheckInput) => Finding[]): Rule {
  return {
    name,
    summary,
    check: (input) => find(input).map((finding) => ({ rule: name, ...finding })),
  };
}
