/**
 * The part of a decision that evaluation needs. Structural on purpose: the whole model of a page satisfies it, and so
 * does the small JSON that the browser is given.
 */
export type Condition = Readonly<Record<string, readonly string[]>>;

export interface Question {
  id: string;
  options: readonly { id: string }[];
  when?: Condition | undefined;
}

export interface Outcome {
  id: string;
}

export interface Decision {
  questions: readonly Question[];
  rules: readonly { when: Condition; outcome: string }[];
  outcomes: readonly Outcome[];
  /** Only `priority` matters when answers are evaluated: of the outcomes that hold, the first alone applies. */
  hitPolicy?: string | undefined;
}
