import { copyOf, part } from '../../browser/dom.ts';
import type { TypedField } from '../../browser/draft-keeper.ts';
import { fill } from '../../browser/sentence.ts';
import { chosenIn, rowsAsValue, rowsIn } from '../../letters/values.ts';
import type { Words } from '../../words/word-types.ts';

/** The control of a field, whatever its kind: one text that can be read and set. */
export function controlIn(root: HTMLElement, words: Words<'letter'>): TypedField {
  switch (root.dataset['kind']) {
    case 'several':
      return new Boxes(root);
    case 'table':
      return new Rows(root, words);
    default:
      return part(root, '[data-control]') as HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;
  }
}

/** Several controls that are stored as one text. */
abstract class Group implements TypedField {
  protected readonly root: HTMLElement;

  constructor(root: HTMLElement) {
    this.root = root;
  }

  abstract get value(): string;
  abstract set value(text: string);

  addEventListener(
    type: string,
    listener: EventListenerOrEventListenerObject | null,
    options?: AddEventListenerOptions | boolean,
  ): void {
    if (listener) this.root.addEventListener(type, listener, options);
  }

  matches(selector: string): boolean {
    return this.root.matches(selector === ':focus' ? ':focus-within' : selector);
  }
}

/** Boxes of a choice of several; the text is the ids of those that are ticked. */
class Boxes extends Group {
  get value(): string {
    return this.#boxes()
      .filter(({ checked }) => checked)
      .map(({ value }) => value)
      .join(' ');
  }

  set value(text: string) {
    const chosen = chosenIn(text);
    for (const box of this.#boxes()) box.checked = chosen.includes(box.value);
  }

  #boxes(): HTMLInputElement[] {
    return [...this.root.querySelectorAll<HTMLInputElement>('input')];
  }
}

/** Rows of a table, of which there is always one to type into. Rows can be pasted from an office program. */
class Rows extends Group {
  readonly #words: Words<'letter'>;

  constructor(root: HTMLElement, words: Words<'letter'>) {
    super(root);
    this.#words = words;
    this.#draw([]);
    root.addEventListener('click', ({ target }) => {
      if (!(target instanceof Element)) return;
      if (target.closest('[data-add]')) this.#add();
      const removed = target.closest('[data-remove]')?.closest('tr');
      if (removed) this.#remove(removed);
    });
    root.addEventListener('paste', (event) => this.#paste(event));
    // A cell is one line, however many it takes on the screen.
    root.addEventListener('keydown', (event) => {
      if (event.key === 'Enter' && event.target instanceof HTMLTextAreaElement) event.preventDefault();
    });
  }

  get value(): string {
    return rowsAsValue(this.#rows().map((row) => cellsOf(row).map(({ value }) => value)));
  }

  set value(text: string) {
    this.#draw(rowsIn(text));
  }

  #draw(rows: readonly (readonly string[])[]): void {
    const shown = rows.length > 0 ? rows : [[]];
    part(this.root, '[data-rows]').replaceChildren(...shown.map((cells) => this.#row(cells)));
    this.#name();
  }

  #row(values: readonly string[]): DocumentFragment {
    const row = copyOf(this.root, '[data-row]');
    cellsOf(row).forEach((cell, index) => {
      cell.value = values[index] ?? '';
    });
    return row;
  }

  /** Tells the rows apart for those who do not see them. */
  #name(): void {
    this.#rows().forEach((row, index) => {
      const number = index + 1;
      for (const cell of cellsOf(row)) {
        const column = cell.dataset['column'] ?? '';
        cell.setAttribute('aria-label', fill(this.#words['cell'], { column, number }));
      }
      part(row, '[data-remove]').setAttribute('aria-label', fill(this.#words['removeRow'], { number }));
    });
  }

  #add(): void {
    part(this.root, '[data-rows]').append(this.#row([]));
    this.#name();
    cellsOf(this.#rows().at(-1) ?? this.root)[0]?.focus();
  }

  #remove(row: Element): void {
    const next = row.nextElementSibling ?? row.previousElementSibling;
    row.remove();
    if (this.#rows().length === 0) this.#draw([]);
    this.#name();
    cellsOf(next ?? this.root)[0]?.focus();
    this.#changed();
  }

  #paste(event: ClipboardEvent): void {
    const text = event.clipboardData?.getData('text/plain') ?? '';
    if (!/[\t\n]/u.test(text.trim()) || !(event.target instanceof HTMLTextAreaElement)) return;
    event.preventDefault();
    const at = event.target.closest('tr');
    const before = this.#rows();
    const place = before.findIndex((row) => row === at);
    const rows = before.map((row) => cellsOf(row).map(({ value }) => value));
    const isEmpty = rows[place]?.every((cell) => cell === '') === true;
    rows.splice(place + (isEmpty ? 0 : 1), isEmpty ? 1 : 0, ...rowsIn(text.replace(/\r/gu, '')));
    this.#draw(rows);
    cellsOf(this.#rows()[place] ?? this.root)[0]?.focus();
    this.#changed();
  }

  #changed(): void {
    this.root.dispatchEvent(new Event('input', { bubbles: true }));
  }

  #rows(): HTMLElement[] {
    return [...part(this.root, '[data-rows]').querySelectorAll('tr')];
  }
}

function cellsOf(row: ParentNode): HTMLTextAreaElement[] {
  return [...row.querySelectorAll('textarea')];
}
