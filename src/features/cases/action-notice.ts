import { part } from '../../browser/dom.ts';

/** Says what has become of the reader's last act, and offers the way back where there is one. */
export class ActionNotice {
  readonly #status: HTMLElement;
  readonly #panel: HTMLElement;
  #undo: (() => void) | undefined;

  /** @param undone called when the reader has gone the way back */
  constructor(root: HTMLElement, undone: () => void, signal: AbortSignal) {
    this.#status = part(root, '[data-status]');
    this.#panel = part(root, '[data-undo]');
    part(this.#panel, '[data-undo-button]').addEventListener(
      'click',
      () => {
        this.#undo?.();
        this.forgetUndo();
        undone();
      },
      { signal },
    );
  }

  tell(sentence: string): void {
    this.#status.textContent = sentence;
  }

  /** @param undo takes back what the sentence says was done */
  offerUndo(sentence: string, undo: () => void): void {
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
