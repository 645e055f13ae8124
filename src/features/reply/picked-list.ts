import type { Words } from '../../words/word-types.ts';
import { regulationIdOf } from '../../links/address.ts';
import type { Ref } from '../../model/ref.ts';
import { copyOf, part } from '../../browser/dom.ts';
import { fill } from '../../browser/sentence.ts';
import { titleOf, type Places } from './excerpts.ts';

export const pickedActions = ['up', 'down', 'remove'] as const;
export type PickedAction = (typeof pickedActions)[number];

/** What the list asks of the composer. */
interface PickedListActions {
  words: Words<'reply'>;
  places: Places;
  act: (action: PickedAction, ref: Ref) => void;
  add: (ref: Ref) => void;
}

/** The places of the reply in their order. */
export class PickedList {
  readonly #root: HTMLElement;
  readonly #list: HTMLElement;
  readonly #actions: PickedListActions;

  constructor(root: HTMLElement, actions: PickedListActions, signal: AbortSignal) {
    this.#root = root;
    this.#list = part(root, '[data-picked-list]');
    this.#actions = actions;
    this.#list.addEventListener(
      'click',
      ({ target }) => {
        const button = target instanceof Element && target.closest<HTMLElement>('[data-act]');
        const ref = button && button.closest<HTMLElement>('[data-ref]')?.dataset['ref'];
        if (button && ref) actions.act(button.dataset['act'] as PickedAction, ref as Ref);
        const letter = target instanceof Element && target.closest<HTMLElement>('[data-add]')?.dataset['add'];
        if (!letter) return;
        actions.add(letter as Ref);
        this.focus(letter as Ref, 'remove');
      },
      { signal },
    );
  }

  /** Draws the list anew; the focus stays with the button that had it, wherever its place has moved. */
  draw(picked: readonly Ref[]): void {
    const focused = document.activeElement;
    const action = focused instanceof HTMLElement && this.#list.contains(focused) && focused.dataset['act'];
    const ref = action && focused.closest<HTMLElement>('[data-ref]')?.dataset['ref'];
    this.#list.replaceChildren(...picked.map((each, index) => this.#item(each, index, picked)));
    part(this.#root, '[data-picked-empty]').hidden = picked.length > 0;
    part(this.#root, '[data-clear]').hidden = picked.length < 2;
    if (action && ref) this.focus(ref as Ref, action as PickedAction);
  }

  focus(ref: Ref, action: PickedAction): void {
    this.#list.querySelector<HTMLElement>(`[data-ref="${CSS.escape(ref)}"] [data-act="${action}"]`)?.focus();
  }

  #item(ref: Ref, index: number, picked: readonly Ref[]): Node {
    const { words, places } = this.#actions;
    const copy = copyOf(this.#root, '[data-picked-template]');
    const item = part(copy, '[data-ref]');
    const place = places.find(ref);
    const title = titleOf(places, ref);
    item.dataset['ref'] = ref;
    item.toggleAttribute('data-missing', !place);
    part(item, '[data-title]').textContent = title;
    part(item, '[data-citation]').textContent = place?.citation ?? this.#whyAbsent(ref);
    const letters = (place?.letters ?? []).filter((letter) => !picked.includes(letter));
    part(item, '[data-fitting]').hidden = letters.length === 0;
    part(item, '[data-fitting]').append(...letters.map((letter) => this.#offer(letter)));
    for (const action of pickedActions) {
      const button = part(item, `[data-act="${action}"]`);
      button.setAttribute('aria-label', fill(words[`${action}Item`], { title }));
      const atEnd = (action === 'up' && index === 0) || (action === 'down' && index === picked.length - 1);
      // Not `disabled`: that would take the focus from the reader who has just moved the place to the end.
      if (atEnd) button.setAttribute('aria-disabled', 'true');
    }
    return copy;
  }

  /** A button that adds a letter which the place asks for. */
  #offer(letter: Ref): HTMLElement {
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'quiet';
    button.dataset['add'] = letter;
    button.textContent = fill(this.#actions.words['addLetter'], {
      title: titleOf(this.#actions.places, letter),
    });
    return button;
  }

  #whyAbsent(ref: Ref): string {
    const { words, places } = this.#actions;
    if (places.findRetired(ref)) return words['repealed'];
    const state = places.stateOf(regulationIdOf(ref));
    if (state === 'loading') return words.loading;
    return state === 'failed' ? words.unavailable : words.missing;
  }
}
