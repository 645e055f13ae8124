import type { RefKind } from '../../model/ref.ts';
import { wordsOf } from '../../browser/words.ts';
import type { Words } from '../../words/word-types.ts';
import { markedPassage } from '../../search/marks.ts';
import type { Ref } from '../../model/ref.ts';
import { copyOf, part } from '../../browser/dom.ts';
import { markedText } from '../../browser/marked-text.ts';
import { onRestored } from '../../browser/page-life.ts';
import { fill } from '../../browser/sentence.ts';
import { regulationIdOf } from '../../links/address.ts';
import { prepareSearch, searchSite } from '../../pagefind/search-site.ts';
import type { Place, Places } from './excerpts.ts';
import { placeOf, quotableOf, type QuotableHit } from './quotable.ts';

/** What the panel asks of the composer. */
export interface FindActions {
  words: Words<'reply'>;
  places: Places;
  /** Whether there are more regulations than the page lists. */
  many: boolean;
  isPicked: (ref: Ref) => boolean;
  toggle: (ref: Ref) => void;
  /** The reader chose another regulation. */
  choose: (regulation: string) => void;
}

/** A regulation as the list of documents names it. */
interface ListedRegulation {
  id: string;
  name: string;
}

/** Where the reader searches all regulations, or looks through one, and adds what the reply needs. */
export class FindPanel {
  readonly #root: HTMLElement;
  readonly #actions: FindActions;
  readonly #select: HTMLSelectElement;
  readonly #query: HTMLInputElement;
  /** Counts the queries, so that a late answer does not replace a newer one. */
  #turn = 0;
  /** What the groups on the page were drawn from; the same again needs no new rows. */
  #drawn = '';

  constructor(root: HTMLElement, actions: FindActions, signal: AbortSignal) {
    this.#root = root;
    this.#actions = actions;
    this.#select = part(root, '[data-regulation]', HTMLSelectElement);
    this.#query = part(root, '[data-query]', HTMLInputElement);
    const choose = (): void => {
      actions.choose(this.#select.value);
    };
    const run = (): void => void this.#run();
    this.#select.addEventListener(
      'change',
      () => {
        // Whoever picks a document wants to see it, not what was found in all.
        this.#query.value = '';
        choose();
      },
      { signal },
    );
    part(root, '[data-retry]').addEventListener('click', () => (this.#asked() === '' ? choose() : run()), {
      signal,
    });
    this.#query.addEventListener('focus', () => void prepareSearch().catch(() => undefined), {
      signal,
      once: true,
    });
    this.#query.addEventListener('input', run, { signal });
    onRestored(run, signal);
    this.#query.addEventListener('keydown', (event) => void this.#addFirst(event), { signal });
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
    // What it is called is known when it has come.
    if (this.#actions.many && regulation !== undefined)
      this.#offer([{ id: regulation, name: this.#actions.words['loading'] }]);
    if ([...this.#select.options].some(({ value }) => value === regulation)) {
      this.#select.value = regulation ?? '';
    }
    return this.#select.value;
  }

  /** Lists regulations that the page itself does not list; those of an earlier query give way, but for the chosen one. */
  #offer(regulations: readonly ListedRegulation[]): void {
    const group = this.#select.querySelector('optgroup') ?? document.createElement('optgroup');
    group.replaceChildren(...group.querySelectorAll(':checked'));
    const listed = new Set(Array.from(this.#select.options, ({ value }) => value));
    group.append(
      ...regulations.filter(({ id }) => !listed.has(id)).map(({ id, name }) => new Option(name, id)),
    );
    group.label = this.#actions.words['others'];
    if (group.childElementCount > 0) this.#select.prepend(group);
    else group.remove();
  }

  /** Draws what can be added from the chosen regulation, unless something is searched for, and marks what is picked. */
  draw(): void {
    if (this.#asked() === '') this.#browse();
    for (const row of this.#root.querySelectorAll<HTMLElement>('[data-row]')) this.#drawRow(row);
  }

  #asked(): string {
    return this.#query.value.trim();
  }

  #browse(): void {
    const { places, words } = this.#actions;
    const regulation = this.#select.value;
    const state = places.stateOf(regulation);
    const all = places.of(regulation);
    const sentence = { idle: '', loading: words['loading'], ready: words['total'], failed: '' }[state];
    const drawn = [regulation, state].join(' ');
    if (drawn === this.#drawn) return;
    this.#drawn = drawn;
    const [option] = this.#select.selectedOptions;
    const title = places.titleOf(regulation);
    if (option && title !== undefined) option.textContent = title;
    this.#tell(fill(sentence, { count: all.length }), state === 'failed' ? words['failed'] : undefined);
    part(this.#root, '[data-results]').replaceChildren(...this.#groups(all));
  }

  async #run(): Promise<void> {
    const query = this.#asked();
    const turn = ++this.#turn;
    const { words } = this.#actions;
    if (query === '') {
      this.draw();
      return;
    }
    try {
      const { hits, stems } = await searchSite(query);
      if (turn !== this.#turn) return;
      const quotable = quotableOf(hits);
      if (this.#actions.many) this.#offer(regulationsOf(quotable));
      const sentence = words[quotable.length === 0 ? 'nothing' : 'count'];
      this.#tell(fill(sentence, { count: quotable.length, query: query.slice(0, 80) }));
      const list = document.createElement('ul');
      list.className = 'plain-list';
      list.append(...quotable.map((hit) => this.#hitRow(hit, stems)));
      part(this.#root, '[data-results]').replaceChildren(...(quotable.length > 0 ? [list] : []));
    } catch {
      if (turn !== this.#turn) return;
      this.#tell('', words['searchFailed']);
      part(this.#root, '[data-results]').replaceChildren();
    }
    this.#drawn = '';
    this.draw();
  }

  #tell(sentence: string, failure?: string): void {
    part(this.#root, '[data-found]').textContent = sentence;
    part(this.#root, '[data-failed]').hidden = failure === undefined;
    part(this.#root, '[data-failure]').textContent = failure ?? '';
  }

  async #addFirst(event: KeyboardEvent): Promise<void> {
    if (event.key !== 'Enter' || event.isComposing || this.#asked() === '') return;
    event.preventDefault();
    // What stands in the field may be newer than what is shown.
    await this.#run();
    const first = part(this.#root, '[data-results]').querySelector<HTMLElement>('[data-toggle]');
    const ref = first?.dataset['toggle'] as Ref | undefined;
    if (ref && !this.#actions.isPicked(ref)) this.#actions.toggle(ref);
  }

  /** The places of one regulation under their kinds. */
  #groups(places: readonly Place[]): Node[] {
    const kinds = part(this.#root, '[data-results]').dataset['kinds']?.split(' ') as RefKind[] | undefined;
    const names = wordsOf(this.#root, 'kinds');
    return (kinds ?? []).flatMap((kind) => {
      const own = places.filter((place) => place.kind === kind);
      if (own.length === 0) return [];
      const group = copyOf(this.#root, '[data-group-template]');
      part(group, '[data-kind]').textContent = names[kind];
      part(group, '[data-kind-count]').textContent = String(own.length);
      part(group, '[data-rows]').append(...own.map((place) => this.#placeRow(place)));
      return [group];
    });
  }

  #placeRow({ ref, title, citation, quote, verbatim }: Place): Node {
    const row = this.#row(ref, title, citation);
    const words = part(row, '[data-quote]');
    words.textContent = quote === title ? '' : quote;
    words.classList.toggle('verbatim-inline', verbatim);
    return row;
  }

  #hitRow(hit: QuotableHit, stems: readonly string[]): Node {
    const row = this.#row(hit.ref, hit.title, placeOf(hit, wordsOf(this.#root, 'search')));
    part(row, '[data-quote]').append(...markedText(markedPassage(hit.passage, stems)));
    return row;
  }

  #row(ref: Ref, title: string, source: string): DocumentFragment {
    const row = copyOf(this.#root, '[data-row-template]');
    part(row, '[data-title]').textContent = title;
    part(row, '[data-citation]').textContent = source;
    part(row, '[data-toggle]').dataset['toggle'] = ref;
    return row;
  }

  #drawRow(row: HTMLElement): void {
    const { words, isPicked } = this.#actions;
    const button = part(row, '[data-toggle]');
    const picked = isPicked(button.dataset['toggle'] as Ref);
    const title = part(row, '[data-title]').textContent;
    row.toggleAttribute('data-picked', picked);
    button.textContent = words[picked ? 'remove' : 'add'];
    button.setAttribute('aria-label', fill(words[picked ? 'removeItem' : 'addItem'], { title }));
  }
}

/** The regulations that some hits are of, each once. */
function regulationsOf(hits: readonly QuotableHit[]): ListedRegulation[] {
  const names = new Map(hits.map(({ ref, regulation }) => [regulationIdOf(ref), regulation]));
  return Array.from(names, ([id, name]) => ({ id, name }));
}
