import type { Ref } from '../../model/ref.ts';

/** For the sake of which questions of an inquiry something was put into the reply, and what is left of an earlier inquiry. */
export class Answered {
  readonly #questions = new Map<Ref, ReadonlySet<string>>();
  readonly #earlier = new Set<Ref>();
  #unanswerable: ReadonlySet<string> = new Set();
  #noneIsEarlier = false;

  /** A place was put into the reply, or taken away again. */
  remember(ref: Ref, question: string): void {
    this.#questions.set(ref, new Set([...(this.#questions.get(ref) ?? []), question]));
  }

  /** The reply was made to say that the documents do not answer. */
  rememberNone(question: string): void {
    this.#unanswerable = new Set([...this.#unanswerable, question]);
    this.#noneIsEarlier = false;
  }

  /** The questions for whose sake a place is in the reply, as one text. */
  questionFor(ref: Ref): string | undefined {
    const questions = this.#questions.get(ref);
    return questions && [...questions].join(' ');
  }

  /** These questions are asked now. What was put in for none of them is for an earlier inquiry. */
  ask(asked: ReadonlySet<string>): void {
    const still = (questions: ReadonlySet<string>): Set<string> =>
      new Set([...questions].filter((question) => asked.has(question)));
    for (const [ref, questions] of this.#questions) {
      if (still(questions).size > 0) {
        this.#questions.set(ref, still(questions));
      } else {
        this.#questions.delete(ref);
        this.#earlier.add(ref);
      }
    }
    if (this.#unanswerable.size > 0 && still(this.#unanswerable).size === 0) this.#noneIsEarlier = true;
    this.#unanswerable = still(this.#unanswerable);
  }

  /** Places that were put in for questions that are not asked now. They may have been taken away since. */
  get earlier(): Ref[] {
    return [...this.#earlier].filter((ref) => !this.#questions.has(ref));
  }

  get noneIsEarlier(): boolean {
    return this.#noneIsEarlier;
  }
}
