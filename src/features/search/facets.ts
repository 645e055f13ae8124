import { part } from '../../browser/dom.ts';
import type { Hit, HitKind } from '../../search/hit.ts';
import type { Facets } from '../../search/search-index.ts';

/** The two choices by which a reader narrows the search down: one document, one kind of thing. */
export class FacetChoices {
  readonly #document: HTMLSelectElement;
  readonly #kind: HTMLSelectElement;

  /** @param onChange called when the reader has chosen otherwise */
  constructor(root: HTMLElement, onChange: () => void, signal: AbortSignal) {
    this.#document = part(root, '[data-document]', HTMLSelectElement);
    this.#kind = part(root, '[data-kind]', HTMLSelectElement);
    for (const select of [this.#document, this.#kind])
      select.addEventListener('change', onChange, { signal });
  }

  get areChosen(): boolean {
    return this.#document.value !== '' || this.#kind.value !== '';
  }

  get chosen(): Facets {
    return {
      ...(this.#document.value === '' ? {} : { regulations: [this.#document.value] }),
      ...(this.#kind.value === '' ? {} : { kind: this.#kind.value as HitKind }),
    };
  }

  /** Lists the documents of what was found, where the page does not list them. */
  offer(hits: readonly Hit[]): void {
    const listed = new Set(Array.from(this.#document.options, ({ value }) => value));
    // The first of the list, «all documents», has an empty value, and so has what is of no document.
    for (const { regulation } of hits) {
      if (!listed.has(regulation)) this.#document.add(new Option(regulation));
      listed.add(regulation);
    }
  }

  reset(): void {
    this.#document.value = '';
    this.#kind.value = '';
  }
}
