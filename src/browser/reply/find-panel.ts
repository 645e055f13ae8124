import type { Ref } from '../../model/ref.ts';
import { fill, part } from '../dom.ts';
import type { Place, Places } from './excerpts.ts';
import { filterPlaces } from './filter.ts';

/** What the panel asks of the composer. */
export interface FindActions {
  words: Record<string, string>;
  places: Places;
  isPicked: (ref: Ref) => boolean;
  toggle: (ref: Ref) => void;
  /** The reader chose another regulation. */
  choose: (regulation: string) => void;
}

/** Where the reader looks through one regulation and adds what the reply needs. */
export class FindPanel {
  readonly #root: HTMLElement;
  readonly #actions: FindActions;
  readonly #select: HTMLSelectElement;
  readonly #filter: HTMLInputElement;
  /** What the rows on the page were drawn from; the same again needs no new rows. */
  #drawn = '';

  constructor(root: HTMLElement, actions: FindActions, signal: AbortSignal) {
    this.#root = root;
    this.#actions = actions;
    this.#select = part(root, '[data-regulation]', HTMLSelectElement);
    this.#filter = part(root, '[data-filter]', HTMLInputElement);
    const choose = (): void => {
      actions.choose(this.#select.value);
    };
    this.#select.addEventListener('change', choose, { signal });
    part(root, '[data-retry]').addEventListener('click', choose, { signal });
    this.#filter.addEventListener('input', () => this.draw(), { signal });
    this.#filter.addEventListener('keydown', (event) => this.#addFirst(event), { signal });
    part(root, '[data-results]').addEventListener(
      'click',
      ({ target }) => {
        const button = target instanceof Element && target.closest<HTMLElement>('[data-toggle]');
        if (button) actions.toggle(button.dataset['toggle'] as Ref);
      },
      { signal },
    );
  }

  /** The regulation that is shown: the one asked for, or the first where there is no such. */
  show(regulation: string | undefined): string {
    if ([...this.#select.options].some(({ value }) => value === regulation)) {
      this.#select.value = regulation ?? '';
    }
    return this.#select.value;
  }

  draw(): void {
    const { places, words } = this.#actions;
    const regulation = this.#select.value;
    const state = places.stateOf(regulation);
    const query = this.#filter.value.trim();
    const found = filterPlaces(places.of(regulation), query);
    part(this.#root, '[data-failed]').hidden = state !== 'failed';
    const sentence =
      state === 'ready'
        ? words[found.length === 0 ? 'nothing' : query === '' ? 'total' : 'count']
        : words['loading'];
    part(this.#root, '[data-found]').textContent =
      state === 'failed' ? '' : fill(sentence ?? '', { count: found.length, query: query.slice(0, 80) });
    const drawn = [regulation, state, query].join('\n');
    if (drawn !== this.#drawn) {
      this.#drawn = drawn;
      part(this.#root, '[data-results]').replaceChildren(...this.#groups(found, query !== ''));
    }
    for (const row of this.#root.querySelectorAll<HTMLElement>('[data-row]')) this.#drawRow(row);
  }

  #addFirst(event: KeyboardEvent): void {
    if (event.key !== 'Enter' || this.#filter.value.trim() === '') return;
    event.preventDefault();
    const first = part(this.#root, '[data-results]').querySelector<HTMLElement>('[data-toggle]');
    const ref = first?.dataset['toggle'] as Ref | undefined;
    if (ref && !this.#actions.isPicked(ref)) this.#actions.toggle(ref);
  }

  /** Found places under their kinds, opened where the reader has narrowed them down. */
  #groups(found: readonly Place[], open: boolean): Node[] {
    const kinds = part(this.#root, '[data-results]').dataset['kinds']?.split(' ') ?? [];
    return kinds.flatMap((kind) => {
      const own = found.filter((place) => place.kind === kind);
      if (own.length === 0) return [];
      const group = copyOf(this.#root, '[data-group-template]');
      part(group, 'details', HTMLDetailsElement).open = open;
      part(group, '[data-kind]').textContent = this.#actions.words[`kind.${kind}`] ?? kind;
      part(group, '[data-kind-count]').textContent = String(own.length);
      part(group, '[data-rows]').append(...own.map((place) => this.#row(place)));
      return [group];
    });
  }

  #row({ ref, title, citation, quote, verbatim }: Place): Node {
    const row = copyOf(this.#root, '[data-row-template]');
    part(row, '[data-title]').textContent = title;
    part(row, '[data-citation]').textContent = citation;
    const words = part(row, '[data-quote]');
    words.textContent = quote === title ? '' : quote;
    words.classList.toggle('verbatim-inline', verbatim);
    part(row, '[data-toggle]').dataset['toggle'] = ref;
    return row;
  }

  #drawRow(row: HTMLElement): void {
    const { words, isPicked } = this.#actions;
    const button = part(row, '[data-toggle]');
    const picked = isPicked(button.dataset['toggle'] as Ref);
    const title = part(row, '[data-title]').textContent;
    row.toggleAttribute('data-picked', picked);
    button.textContent = words[picked ? 'remove' : 'add'] ?? '';
    button.setAttribute('aria-label', fill(words[picked ? 'removeItem' : 'addItem'] ?? '', { title }));
  }
}

/** A copy of what a template holds; the markup, and so its style, stays in the component. */
export function copyOf(root: HTMLElement, selector: string): DocumentFragment {
  return document.importNode(part(root, selector, HTMLTemplateElement).content, true);
}
