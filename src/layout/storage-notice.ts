import { wordsOf } from '../browser/words.ts';
import { part } from '../browser/dom.ts';
import { download } from '../browser/download.ts';
import type { StorageProblem } from '../storage/entry.ts';

/** Shows what is wrong with the storage, inside an element that holds a StorageNotice. */
export class StorageNotice {
  readonly #root: HTMLElement;
  #raw = '';
  #rescue: (() => Promise<string>) | undefined;

  constructor(root: HTMLElement, signal: AbortSignal) {
    this.#root = part(root, '[data-storage]');
    part(this.#root, '[data-storage-download]').addEventListener(
      'click',
      () => download('navigator-data.txt', this.#raw),
      { signal },
    );
    part(this.#root, '[data-storage-rescue]').addEventListener('click', () => void this.#handOver(), {
      signal,
    });
  }

  /** Tells of a problem; what was told before stays when there is none. */
  tell(problem: StorageProblem | undefined, raw?: string): void {
    if (!problem) return;
    this.#say(problem);
    if (raw === undefined) return;
    this.#raw = raw;
    part(this.#root, '[data-storage-download]').hidden = false;
  }

  /** Offers as a file what would go with the page. @param rescue writes a file that «Мои подключения» takes in */
  offer(rescue: () => Promise<string>): void {
    this.#rescue = rescue;
    part(this.#root, '[data-storage-rescue]').hidden = false;
  }

  async #handOver(): Promise<void> {
    const text = await this.#rescue?.();
    if (text !== undefined) download('navigator-data.json', text, 'application/json');
  }

  #say(problem: StorageProblem): void {
    this.#root.hidden = false;
    const sentence = wordsOf(this.#root, 'storage')[problem];
    const text = part(this.#root, '[data-storage-text]');
    if (text.textContent !== sentence) text.textContent = sentence;
  }
}
