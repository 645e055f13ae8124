import { part } from '../../browser/dom.ts';

/** Says what has become of the reader's last act, and offers the way back where there is one. */
export class ActionNotice {
  readonly #status: HTMLElement;
  readonly #panel: HTMLElement;
  #undo: (() => string) | undefined;

  /** @param undone called with what has become of it when the reader has gone the way back */
  constructor(root: HTMLElement, undone: (sentence: string) => void, signal: AbortSignal) {
    this.#status = part(root, '[data-status]');
    this.#panel = part(root, '[data-undo]');
    part(this.#panel, '[data-undo-button]').addEventListener(
      'click',
      () => {
        const undo = this.#undo;
        this.forgetUndo();
        if (undo) undone(undo());
      },
      { signal },
    );
  }

  tell(sentence: string): void {
    this.#status.textContent = sentence;
  }

  /** @param undo takes back what the sentence says was done, and says what has become of it */
  offerUndo(sentence: string, undo: () => string): void {
    this.#undo = undo;
    part(this.#panel, '[data-undo-text]').textContent = sentence;
    this.#panel.hidden = false;
    this.tell('');
  }

  focusUndo(): void {
    part(this.#panel, '[data-undo-button]').focus();
  }

  forgetUndo(): void {
    this.#undo = undefined;
    this.#panel.hidden = true;
  }
}
