import { wordsOf } from '../../browser/words.ts';
import type { Words } from '../../words/word-types.ts';
import { noticePath } from './names.ts';
import type { Notice } from './pack.ts';
import { readRegister, type Kept } from './register.ts';
import { part } from '../../browser/dom.ts';
import { fill } from '../../browser/sentence.ts';
import { sitePath } from '../../browser/site-path.ts';
import { ask } from './link.ts';

/** On the pages of a regulation: whether it is kept in this browser, and a button to keep it, with its size. */
export class KeepPanel {
  readonly #root: HTMLElement;
  readonly #regulation: string;
  readonly #button: HTMLButtonElement;
  readonly #words: Words<'keep'>;

  constructor(root: HTMLElement, regulation: string) {
    this.#root = root;
    this.#regulation = regulation;
    this.#words = wordsOf(part(root, '[data-keep-row]'), 'keep');
    this.#button = part(root, '[data-keep]', HTMLButtonElement);
    this.#button.addEventListener('click', () => void this.#keep());
  }

  /** Shows what is kept now. */
  async draw(): Promise<void> {
    if (this.#regulation === '') return;
    const kept = await keptNow(this.#regulation);
    const bytes = kept?.bytes ?? (await sizeOf(this.#regulation));
    if (bytes === undefined) return;
    const size = fill(this.#words['size'], { size: Math.ceil(bytes / 1024) });
    const state = kept === undefined ? 'none' : kept.asked ? 'kept' : 'read';
    this.#say(fill(this.#words[state], { size }));
    this.#button.textContent = fill(this.#words['keep'], { size });
    this.#button.hidden = state === 'kept';
    part(this.#root, '[data-keep-row]').hidden = false;
  }

  async #keep(): Promise<void> {
    this.#button.disabled = true;
    this.#say(this.#words['keeping']);
    const failed = await ask({ act: 'keep', regulation: this.#regulation });
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
    part(this.#root, '[data-keep-state]').textContent = sentence;
  }
}

async function keptNow(regulation: string): Promise<Kept | undefined> {
  const register = await readRegister(caches).catch(() => undefined);
  return register?.kept[regulation];
}

async function sizeOf(regulation: string): Promise<number | undefined> {
  try {
    const response = await fetch(sitePath(noticePath(regulation)));
    return response.ok ? ((await response.json()) as Notice).bytes : undefined;
  } catch {
    return undefined;
  }
}
