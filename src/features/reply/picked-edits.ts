import { part } from '../../browser/dom.ts';
import { fill } from '../../browser/sentence.ts';
import { regulationIdOf } from '../../links/address.ts';
import { replyLimit } from '../../links/reply-fragment.ts';
import type { Ref } from '../../model/ref.ts';
import type { Words } from '../../words/word-types.ts';
import { titleOf, type Places } from './excerpts.ts';
import { followed, moved, restored } from './order.ts';
import type { PickedAction } from './picked-list.ts';
import type { StoredDraft } from './stored-draft.ts';

interface EditActions {
  words: Words<'reply'>;
  places: Places;
  draft: StoredDraft;
  /** The draft has changed: everything is drawn anew. */
  changed: () => void;
  announce: (sentence: string, values?: Record<string, string | number>) => void;
  /** Gives the focus to a button of a picked place. */
  focus: (ref: Ref, action: PickedAction) => void;
}

/** What the reader does to the list of picked places, with a way back from the last removal. */
export class PickedEdits {
  readonly #root: HTMLElement;
  readonly #actions: EditActions;
  readonly #undo: HTMLElement;
  /** What was picked before something was taken away, until the next change. */
  #before: readonly Ref[] | undefined;

  constructor(root: HTMLElement, actions: EditActions, signal: AbortSignal) {
    this.#root = root;
    this.#actions = actions;
    this.#undo = part(root, '[data-undo]');
    part(this.#undo, 'button').addEventListener('click', () => this.#bringBack(), { signal });
    part(root, '[data-clear]').addEventListener(
      'click',
      () => this.takeAway(this.#picked, actions.words['cleared']),
      { signal },
    );
  }

  /** Adds a place that is not there, takes away one that is. */
  toggle(ref: Ref): void {
    if (this.#picked.includes(ref)) this.#removeOne(ref);
    else this.#pick(ref);
  }

  /** Does what a button of a picked place says. */
  act(action: PickedAction, ref: Ref): void {
    if (action !== 'remove') {
      this.#move(ref, action === 'up' ? -1 : 1);
      return;
    }
    this.#removeOne(ref);
    part(this.#undo, 'button').focus();
  }

  /** There is no way back any more: the draft has gone on. */
  forget(): void {
    this.#before = undefined;
    this.#undo.hidden = true;
    part(this.#root, '[data-limit]').hidden = true;
    part(this.#root, '[data-followed]').hidden = true;
  }

  /** Puts what took the place of retired things into the draft, and says so. @returns whether there were any */
  followSuccessors(): boolean {
    const { places, words, draft } = this.#actions;
    const picked = this.#picked;
    const next = followed(picked, (ref) => places.findRetired(ref)?.to ?? []).slice(0, replyLimit);
    const gone = picked.filter((ref) => !next.includes(ref));
    if (gone.length === 0) return false;
    const sentences = gone.map((ref) => {
      const { title = ref, to = [] } = places.findRetired(ref) ?? {};
      const titles = to.map((successor) => titleOf(places, successor)).join('; ');
      return fill(words['followed'], { title, next: titles });
    });
    const told = part(this.#root, '[data-followed]');
    told.hidden = false;
    told.textContent = sentences.join(' ');
    draft.write({ picked: next });
    return true;
  }

  get #picked(): readonly Ref[] {
    return this.#actions.draft.read().picked;
  }

  #change(picked: readonly Ref[]): void {
    this.#actions.draft.write({ picked });
    this.#actions.changed();
  }

  #pick(ref: Ref): void {
    const { words, places, announce } = this.#actions;
    const picked = this.#picked;
    if (picked.length >= replyLimit) {
      announce(words['limit'], { limit: replyLimit });
      part(this.#root, '[data-limit]').hidden = false;
      return;
    }
    this.forget();
    places.load(regulationIdOf(ref));
    this.#change([...picked, ref]);
    announce(words['added'], { title: titleOf(places, ref) });
  }

  #removeOne(ref: Ref): void {
    const { words, places } = this.#actions;
    this.#remove([ref], fill(words['removed'], { title: titleOf(places, ref) }));
  }

  /** Takes several places away at once. @param sentence says so */
  takeAway(refs: readonly Ref[], sentence: string): void {
    this.#remove(refs, sentence);
    part(this.#undo, 'button').focus();
  }

  #remove(refs: readonly Ref[], sentence: string): void {
    const picked = this.#picked;
    this.#before = picked;
    part(this.#undo, '[data-undo-text]').textContent = sentence;
    this.#undo.hidden = false;
    this.#change(picked.filter((ref) => !refs.includes(ref)));
    this.#actions.announce(sentence);
  }

  #bringBack(): void {
    const picked = this.#picked;
    const before = this.#before ?? [];
    const returned = before.find((ref) => !picked.includes(ref));
    this.#change(restored(picked, before).slice(0, replyLimit));
    this.forget();
    this.#actions.announce(this.#actions.words['restored']);
    if (returned) this.#actions.focus(returned, 'remove');
  }

  #move(ref: Ref, by: -1 | 1): void {
    const { words, places, announce } = this.#actions;
    const picked = this.#picked;
    const next = moved(picked, ref, by);
    const values = { title: titleOf(places, ref), position: next.indexOf(ref) + 1 };
    if (next === picked) {
      announce(words[by < 0 ? 'first' : 'last'], values);
      return;
    }
    this.forget();
    this.#change(next);
    announce(words['moved'], values);
  }
}
