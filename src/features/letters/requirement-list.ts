import { part } from '../../browser/dom.ts';
import type { RequirementState } from '../../letters/requirements.ts';
import type { Words } from '../../words/word-types.ts';

/** Beside each requirement: whether it is met, by which words, or which field is missing. */
export class RequirementList {
  readonly #root: HTMLElement;
  readonly #words: Words<'letter'>;
  readonly #focus: (field: string) => void;

  constructor(root: HTMLElement, words: Words<'letter'>, focus: (field: string) => void) {
    this.#root = root;
    this.#words = words;
    this.#focus = focus;
  }

  draw(states: readonly RequirementState[]): void {
    for (const { requirement, state, by, missing } of states) {
      const item = part(this.#root, `[data-requirement="${CSS.escape(requirement.id)}"]`);
      item.dataset['state'] = state;
      part(item, '[data-requirement-state]').textContent = this.#words[state];
      const button = part(item, '[data-requirement-by]', HTMLButtonElement);
      const [first] = missing;
      button.hidden = by === '';
      button.textContent = by;
      button.disabled = first === undefined;
      button.onclick = () => {
        if (first !== undefined) this.#focus(first);
      };
    }
  }
}
