import { wordsOf } from '../browser/words.ts';
import { part } from '../browser/dom.ts';
import { download } from '../browser/download.ts';
import type { StorageProblem } from '../storage/entry.ts';

/** Shows what is wrong with the storage, inside an element that holds a StorageNotice. */
export class StorageNotice {
  readonly #root: HTMLElement;
  #raw = '';

  constructor(root: HTMLElement, signal: AbortSignal) {
    this.#root = part(root, '[data-storage]');
    part(this.#root, '[data-storage-download]').addEventListener(
      'click',
      () => download('navigator-data.txt', this.#raw),
      { signal },
    );
  }

  /** Tells of a problem; what was told before stays when there is none. */
  tell(problem: StorageProblem | undefined, raw?: string): void {
    if (!problem) return;
    this.#say(problem);
    if (raw === undefined) return;
    this.#raw = raw;
    part(this.#root, '[data-storage-download]').hidden = false;
  }

  #say(problem: StorageProblem): void {
    this.#root.hidden = false;
    const sentence = wordsOf(this.#root, 'storage')[problem];
    const text = part(this.#root, '[data-storage-text]');
    if (text.textContent !== sentence) text.textContent = sentence;
  }
}
