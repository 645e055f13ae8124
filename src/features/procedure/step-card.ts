import { copyOf, part } from '../../browser/dom.ts';

type Field = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

/** The card of one step: what its controls read and write there. Knows nothing of marks. */
export class StepCard {
  readonly root: HTMLElement;
  readonly #templates: HTMLElement;
  readonly #title: string;
  /** Ends what listens to the card. */
  readonly signal: AbortSignal;

  /** @param templates element that holds the templates of StepControls.astro. @param title of the step */
  constructor(root: HTMLElement, templates: HTMLElement, title: string, signal: AbortSignal) {
    this.root = root;
    this.#templates = templates;
    this.#title = title;
    this.signal = signal;
  }

  part(selector: string): HTMLElement {
    return part(this.root, selector);
  }

  /** A copy of a template. Its fields are named by their own words and the step, for those who do not see where they stand. */
  copyOf(name: 'tick' | 'marks' | 'unneeded' | 'review' | 'more' | 'fields'): DocumentFragment {
    const copy = copyOf(this.#templates, `[data-${name}-template]`);
    for (const field of copy.querySelectorAll<HTMLElement>('[data-named]')) {
      const words = (field.closest('label')?.querySelector('span') ?? field).textContent.trim();
      this.name(field, words);
    }
    return copy;
  }

  /** Names a field by words and the step. */
  name(field: HTMLElement, words: string): void {
    field.setAttribute('aria-label', `${words}: ${this.#title}`);
  }

  on(selector: string, event: string, listener: () => void): void {
    this.part(selector).addEventListener(event, listener, { signal: this.signal });
  }

  valueOf(selector: string): string {
    return (this.part(selector) as Field).value;
  }

  /** Fills a field, unless the reader is typing in it. */
  setValue(selector: string, value: string): void {
    const field = this.part(selector) as Field;
    if (field === document.activeElement && field.tagName !== 'SELECT') return;
    if (field.value !== value) field.value = value;
  }

  /** Writes a line; an empty one is hidden. */
  say(selector: string, text: string): void {
    const line = this.part(selector);
    line.hidden = text === '';
    if (line.textContent !== text) line.textContent = text;
  }
}
