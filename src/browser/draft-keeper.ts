import { onLeaving, onRestored, thisPage, type PageTargets } from './page-life.ts';

/** What a keeper needs of a field; an input and a textarea have it. */
export interface TypedField extends Pick<EventTarget, 'addEventListener'> {
  value: string;
  /** Asked whether the reader is in the field. */
  matches(selector: string): boolean;
}

/** What a keeper asks of the element that the field belongs to. */
export interface DraftActions {
  /** What is stored now. */
  stored: () => string;
  /** Stores a text. @returns why it is not stored; the element has told the reader. */
  store: (text: string) => string | undefined;
  /** Whether the text may be a secret, which is not stored before the reader says so; while it is typed, whether it may become one. */
  mayBeSecret?: (text: string, isTyping: boolean) => boolean;
  /** Asks whether to store it, when the field is left; or, without a text, takes the question away. */
  ask?: (text: string | undefined) => void;
}

/** Long enough that nothing is stored in the middle of a word, short enough that little is lost. */
export const PAUSE = 400;

/**
 * Keeps what is typed in a field: from the first pause, when the field is left, and when the page is. Whoever draws the
 * field goes through the keeper, so a text that is not stored is never drawn over.
 *
 * ```ts
 * const keeper = new DraftKeeper(field, { stored: () => mark().note ?? '', store: (note) => save({ note }) }, signal);
 * keeper.draw();
 * ```
 */
export class DraftKeeper {
  readonly #field: TypedField;
  readonly #actions: DraftActions;
  readonly #page: PageTargets;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #unsaved = false;
  /** What the reader has typed last, to the letter. */
  #last = '';
  /** The text that the field was last seen with as stored. While it stands there, nobody has typed anything since. */
  #seen: string | undefined;
  /** Whether it could not be stored. What is drawn may show the text nevertheless, for as long as the page lives. */
  #failed = false;
  /** The text about which the reader is asked, or is to be asked when the field is left. */
  #held: string | undefined;
  /** The text that the reader wants stored although it may be a secret. */
  #allowed: string | undefined;

  constructor(field: TypedField, actions: DraftActions, signal: AbortSignal, page = thisPage()) {
    this.#field = field;
    this.#actions = actions;
    this.#page = page;
    field.addEventListener('input', () => this.#typed(), { signal });
    field.addEventListener('change', () => this.flush(true), { signal });
    onLeaving(() => this.flush(), signal, page);
    onRestored(() => this.#restored(), signal, page);
    // An element that is taken out of the page takes its last words with it.
    signal.addEventListener('abort', () => this.#end(), { once: true });
  }

  /** Shows what is stored, unless the field holds something that is not, or the reader is in it. */
  draw(): void {
    if (this.#unsaved) return;
    const stored = this.#actions.stored();
    if (this.#text() === stored) this.#seen = stored;
    else if (!this.#field.matches(':focus')) this.#show(stored);
  }

  /** Whether the field holds something that is not stored. */
  get isUnsaved(): boolean {
    return this.#unsaved;
  }

  /** Stores what is typed, unless it may be a secret. @param left whether the reader has left the field and can be asked */
  flush(left = false): void {
    clearTimeout(this.#timer);
    const text = this.#text();
    const stored = this.#actions.stored();
    const isStored = text === stored;
    // What nobody has typed is the browser's: it empties fields, and fills them in.
    if (!this.#unsaved && (isStored || text === this.#seen || !left)) {
      // Another window has stored a later text while the reader was in the field.
      if (left && !isStored) this.#show(stored);
      return;
    }
    if (!isStored && text !== this.#allowed && this.#actions.mayBeSecret?.(text, !left) === true) {
      this.#held = text;
      this.#setUnsaved(true);
      if (left) this.#actions.ask?.(text);
      return;
    }
    this.#release();
    this.#store(text);
  }

  /** The reader wants the text stored although it may be a secret. Until then, or until it is corrected, it stays in the field. */
  allow(): void {
    this.#release();
    this.#allowed = this.#text();
    this.#store(this.#allowed);
  }

  /** The field belongs to something else from now on: what was typed stays with what it was typed for. */
  restart(): void {
    clearTimeout(this.#timer);
    this.#release();
    this.#failed = false;
    this.#setUnsaved(false);
    this.#show(this.#actions.stored());
  }

  #typed(): void {
    this.#last = this.#field.value;
    this.#setUnsaved(true);
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.flush(), PAUSE);
  }

  /** The browser may have emptied the field. */
  #restored(): void {
    if (this.#unsaved) this.#field.value = this.#last;
    else this.#show(this.#actions.stored());
  }

  #store(text: string): void {
    const isDue = this.#failed || text !== this.#actions.stored();
    this.#failed = isDue && this.#actions.store(text) !== undefined;
    this.#setUnsaved(this.#failed);
    if (!this.#failed) this.#seen = text;
  }

  #show(stored: string): void {
    this.#field.value = stored;
    this.#seen = stored;
  }

  /** There is nothing to be asked any more. */
  #release(): void {
    if (this.#held !== undefined) this.#actions.ask?.(undefined);
    this.#held = undefined;
  }

  #end(): void {
    this.flush();
    this.#setUnsaved(false);
  }

  /** Only while there is something to lose: a page that listens for its end is not kept for Back by every browser. */
  #setUnsaved(unsaved: boolean): void {
    this.#unsaved = unsaved;
    if (unsaved) this.#page.window.addEventListener('beforeunload', this.#warn);
    else this.#page.window.removeEventListener('beforeunload', this.#warn);
  }

  /** What is held back or could not be stored would be lost with the page: the browser asks. */
  readonly #warn = (event: Event): void => {
    this.flush();
    if (this.#unsaved) event.preventDefault();
  };

  #text(): string {
    return this.#field.value.trim().toWellFormed();
  }
}
