import { part } from '../../browser/dom.ts';
import { download } from '../../browser/download.ts';
import { storedItems, storedKinds } from '../../storage/stored-items.ts';
import type { SafeStorage } from '../../storage/storage.ts';

/** «Что хранится»: all that the site stores in this browser, by kind, each to be taken along as it is. */
export class StoredPanel {
  readonly #root: HTMLElement;
  readonly #storage: SafeStorage;

  constructor(root: HTMLElement, storage: SafeStorage, signal: AbortSignal) {
    this.#root = root;
    this.#storage = storage;
    for (const kind of storedKinds) {
      part(root, `[data-stored-download="${kind}"]`).addEventListener(
        'click',
        () => {
          const items = storedItems(storage).filter((item) => item.kind === kind);
          const raw = Object.fromEntries(items.map(({ key }) => [key, storage.get(key)]));
          download(`navigator-${kind}.json`, JSON.stringify(raw, null, 1), 'application/json');
        },
        { signal },
      );
    }
  }

  draw(): void {
    const items = storedItems(this.#storage);
    const kilobytes = new Intl.NumberFormat('ru', { maximumFractionDigits: 1 });
    for (const kind of storedKinds) {
      const own = items.filter((item) => item.kind === kind);
      const row = part(this.#root, `[data-stored-row="${kind}"]`);
      row.hidden = own.length === 0;
      part(row, '[data-stored-number]').textContent = String(own.length);
      // Browsers count two bytes for each character.
      const bytes = own.reduce((sum, { length }) => sum + 2 * length, 0);
      part(row, '[data-stored-bytes]').textContent = `${kilobytes.format(bytes / 1024)} КБ`;
    }
    part(this.#root, '[data-stored-nothing]').hidden = items.length > 0;
    part(this.#root, 'table').hidden = items.length === 0;
    part(this.#root, '[data-wipe]').hidden = items.length === 0;
  }
}
