import { part } from '../../browser/dom.ts';
import type { Evaluation } from '../../decision/evaluate.ts';
import { QuestionControls } from './question-controls.ts';

/** All questions of a decision, one by one or at once, and which of them is open. */
export class QuestionList {
  readonly all: readonly QuestionControls[];
  readonly #byId: ReadonlyMap<string, QuestionControls>;
  readonly #oneByOne: HTMLInputElement;
  /** The question that is open although it has an answer, in the one-by-one view. */
  #opened: string | undefined;
  /** The question that a link leads to although it is not asked under the answers so far. */
  #linked: string | undefined;

  constructor(root: HTMLElement, ids: readonly string[]) {
    this.all = ids.map((id) => new QuestionControls(root, id));
    this.#byId = new Map(this.all.map((controls) => [controls.id, controls]));
    this.#oneByOne = part(root, 'input[name="mode"][value="one"]', HTMLInputElement);
  }

  get isOneByOne(): boolean {
    return this.#oneByOne.checked;
  }

  find(id: string): QuestionControls | undefined {
    return this.#byId.get(id);
  }

  /** Keeps a question open although it has an answer; undefined leaves the open one to the answers. */
  open(question: QuestionControls | undefined): void {
    this.#opened = question?.id;
  }

  /** Shows a question to which a link leads, asked or not. */
  link(question: QuestionControls | undefined): void {
    this.#linked = question?.id;
  }

  /** The question that «Дальше» goes on from; undefined where all are open at once. */
  current(): QuestionControls | undefined {
    if (!this.isOneByOne) return undefined;
    return this.#byId.get(this.#opened ?? '') ?? this.all.find(({ isOpen }) => isOpen);
  }

  draw({ asked, kept, next }: Evaluation): void {
    const askedIds = new Set(asked.map(({ id }) => id));
    const oneByOne = this.isOneByOne;
    const current = this.#opened ?? next?.id;
    for (const controls of this.all) {
      const answer = kept[controls.id];
      controls.select(answer);
      if (!askedIds.has(controls.id)) controls.show(controls.id === this.#linked ? 'read-only' : 'absent');
      else if (!oneByOne || controls.id === current) controls.show('open', oneByOne);
      else controls.show(answer === undefined ? 'later' : 'answered');
    }
  }
}
