import { wordsOf } from '../../browser/words.ts';
import type { Words } from '../../words/word-types.ts';
import { part } from '../../browser/dom.ts';
import { fill } from '../../browser/sentence.ts';
import { bytesOf, savedDocuments, type SavedDocument } from './documents.ts';
import { ask } from './service-worker.ts';

/** On the pages of a regulation: whether it is saved in this browser, and a button to save it. */
export class SavePanel {
  readonly #root: HTMLElement;
  readonly #regulation: string;
  readonly #button: HTMLButtonElement;
  readonly #words: Words<'save'>;

  constructor(root: HTMLElement, regulation: string) {
    this.#root = root;
    this.#regulation = regulation;
    this.#words = wordsOf(part(root, '[data-save-row]'), 'save');
    this.#button = part(root, '[data-save]', HTMLButtonElement);
    this.#button.addEventListener('click', () => void this.#save());
  }

  /** Shows what is saved now. */
  async draw(): Promise<void> {
    if (this.#regulation === '') return;
    const saved = await savedNow(this.#regulation);
    const state = saved === undefined ? 'none' : saved.asked ? 'saved' : 'visited';
    this.#say(fill(this.#words[state], { size: Math.ceil((saved ? bytesOf(saved) : 0) / 1024) }));
    this.#button.hidden = state === 'saved';
    part(this.#root, '[data-save-row]').hidden = false;
  }

  async #save(): Promise<void> {
    this.#button.disabled = true;
    this.#say(this.#words['saving']);
    const failed = await ask({ act: 'save', id: this.#regulation });
    this.#button.disabled = false;
    if (failed) {
      this.#say(this.#words[failed]);
      return;
    }
    // Else the browser may let it go when it runs out of room. It may refuse, or ask the reader.
    void navigator.storage.persist().catch(() => false);
    await this.draw();
  }

  #say(sentence: string): void {
    part(this.#root, '[data-save-state]').textContent = sentence;
  }
}

async function savedNow(regulation: string): Promise<SavedDocument | undefined> {
  const saved = await savedDocuments(caches).catch(() => undefined);
  return saved?.get(regulation);
}
