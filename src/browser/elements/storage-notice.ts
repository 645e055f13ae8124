import { dataOf, part } from '../dom.ts';
import { download } from '../download.ts';
import type { StorageProblem } from '../state/entry.ts';
import { safeStorage } from '../state/storage.ts';

/** The storage of this browser, opened once for all elements of a page. */
export const browserStorage = safeStorage(() => globalThis.localStorage);

/** Shows what is wrong with the storage, inside an element that holds a StorageNotice. */
export class StorageNotice {
  readonly #root: HTMLElement;
  readonly #words: Record<StorageProblem, string>;
  #raw = '';

  constructor(root: HTMLElement, signal: AbortSignal) {
    this.#root = part(root, '[data-storage]');
    this.#words = dataOf(this.#root, 'words') as Record<StorageProblem, string>;
    part(this.#root, '[data-storage-download]').addEventListener(
      'click',
      () => download('navigator-data.txt', this.#raw),
      { signal },
    );
  }

  /** Tells of a problem; what was told before stays when there is none. */
  tell(problem: StorageProblem | undefined, raw?: string): void {
    if (!problem) return;
    const text = part(this.#root, '[data-storage-text]');
    this.#root.hidden = false;
    if (text.textContent !== this.#words[problem]) text.textContent = this.#words[problem];
    if (raw === undefined) return;
    this.#raw = raw;
    part(this.#root, '[data-storage-download]').hidden = false;
  }
}
