import { part } from '../../browser/dom.ts';

/**
 * How a question is shown: to be answered, as a line with its answer, not yet, not at all, or to be read only (a link leads
 * to it, but under the answers so far it is not asked).
 */
type QuestionView = 'open' | 'answered' | 'later' | 'absent' | 'read-only';

/** The controls of one question of a decision: what the reader sees and presses, and nothing of what it means. */
export class QuestionControls {
  readonly id: string;
  /** Words of the question. */
  readonly text: string;
  readonly #fieldset: HTMLFieldSetElement;
  readonly #heading: HTMLElement;
  readonly #radios: readonly HTMLInputElement[];
  readonly #error: HTMLElement;
  readonly #continue: HTMLButtonElement;

  constructor(root: HTMLElement, id: string) {
    this.id = id;
    this.#fieldset = part(root, `[data-question="${CSS.escape(id)}"]`, HTMLFieldSetElement);
    this.#heading = part(this.#fieldset, 'h3');
    this.text = this.#heading.textContent.trim();
    this.#radios = [...this.#fieldset.querySelectorAll<HTMLInputElement>('input[type="radio"]')];
    this.#error = part(this.#fieldset, '[data-error]');
    this.#continue = part(this.#fieldset, '[data-continue]', HTMLButtonElement);
  }

  get isOpen(): boolean {
    return this.#fieldset.dataset['state'] === 'open';
  }

  get selected(): string | undefined {
    return this.#radios.find(({ checked }) => checked)?.value;
  }

  /** Words of an option; undefined for an option that the question does not have. */
  optionText(option: string): string | undefined {
    const label = this.#radios.find(({ value }) => value === option)?.closest('label');
    return label?.querySelector('[data-option-text]')?.textContent.trim();
  }

  select(option: string | undefined): void {
    for (const radio of this.#radios) radio.checked = radio.value === option;
    part(this.#fieldset, '[data-answer-text]').textContent =
      option === undefined ? '' : (this.optionText(option) ?? '');
  }

  show(view: QuestionView, withContinue = false): void {
    this.#fieldset.dataset['state'] = view;
    this.#fieldset.hidden = view === 'later' || view === 'absent';
    part(this.#fieldset, '[data-answered]').hidden = view !== 'answered';
    this.#continue.hidden = !withContinue;
    for (const radio of this.#radios) radio.disabled = view === 'read-only';
    if (view !== 'open') this.#error.hidden = true;
  }

  /** Says that an option must be chosen first. */
  complain(): void {
    this.#error.hidden = false;
    this.#radios[0]?.focus();
  }

  focus(): void {
    this.#heading.focus();
  }

  /** Fresh copies of the buttons that open the clauses which the question rests on. */
  clauseButtons(): Node[] {
    return Array.from(this.#fieldset.querySelectorAll('.basis .chip'), (chip) => chip.cloneNode(true));
  }

  onAnswer(listener: (option: string) => void, signal: AbortSignal): void {
    for (const radio of this.#radios) {
      radio.addEventListener(
        'change',
        () => {
          this.#error.hidden = true;
          listener(radio.value);
        },
        { signal },
      );
    }
  }

  onChange(listener: () => void, signal: AbortSignal): void {
    part(this.#fieldset, '[data-change]').addEventListener('click', listener, { signal });
  }

  onContinue(listener: () => void, signal: AbortSignal): void {
    this.#continue.addEventListener('click', listener, { signal });
  }
}
