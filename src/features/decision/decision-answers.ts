import { evaluate, type Answers, type Evaluation } from '../../decision/evaluate.ts';
import type { Decision } from '../../decision/types.ts';
import type { StorageNotice } from '../../layout/storage-notice.ts';
import { openAnswers, type AnswersEntry } from '../../storage/answers.ts';
import { browserStorage } from '../../storage/browser-storage.ts';
import { concerns, onStorageChanged } from '../../storage/changes.ts';
import type { SharedResult } from './shared-result.ts';

/**
 * The answers that are in force: the reader's own, which are stored, or those of a shared result, which are not. The one
 * place where the form reads and writes what is stored. What is asked and what follows is worked out from the answers each time.
 */
export class DecisionAnswers {
  readonly #decision: Decision;
  readonly #notice: StorageNotice;
  readonly #entry: AnswersEntry;
  #shared: SharedResult | undefined;

  /** @param id page id of the decision */
  constructor(id: string, decision: Decision, notice: StorageNotice) {
    this.#decision = decision;
    this.#notice = notice;
    this.#entry = openAnswers(browserStorage, id);
  }

  read(): Answers {
    const shared = this.#shared?.answers();
    if (shared) return shared;
    const { value, problem, raw } = this.#entry.read();
    this.#notice.tell(problem, raw);
    return value;
  }

  evaluate(): Evaluation {
    return evaluate(this.#decision, this.read());
  }

  write(answers: Answers): void {
    if (this.#shared?.answers()) this.#shared.change(answers);
    else this.writeOwn(answers);
  }

  writeOwn(answers: Answers): void {
    this.#notice.tell(this.#entry.write(answers));
  }

  /** From now on the answers of a shared result are in force, for as long as it has any. */
  follow(shared: SharedResult): void {
    this.#shared = shared;
  }

  get followsShared(): boolean {
    return this.#shared !== undefined;
  }

  /** Calls back whenever another window has changed the reader's own answers. */
  onChangeElsewhere(changed: () => void, signal: AbortSignal): void {
    onStorageChanged((change) => {
      if (!concerns(change, this.#entry.key)) return;
      if (typeof change.newValue === 'string') this.#entry.heard();
      changed();
    }, signal);
  }
}
