import { part } from '../../browser/dom.ts';
import { download } from '../../browser/download.ts';
import { keptItems, keptKinds } from '../../storage/kept.ts';
import type { SafeStorage } from '../../storage/storage.ts';

/** «Что хранится»: all that the site keeps in this browser, by kind, each to be taken along as it is. */
export class KeptPanel {
  readonly #root: HTMLElement;
  readonly #storage: SafeStorage;

  constructor(root: HTMLElement, storage: SafeStorage, signal: AbortSignal) {
    this.#root = root;
    this.#storage = storage;
    for (const kind of keptKinds) {
      part(root, `[data-kept-download="${kind}"]`).addEventListener(
        'click',
        () => {
          const items = keptItems(storage).filter((item) => item.kind === kind);
          const raw = Object.fromEntries(items.map(({ key }) => [key, storage.get(key)]));
          download(`navigator-${kind}.json`, JSON.stringify(raw, null, 1), 'application/json');
        },
        { signal },
      );
    }
  }

  draw(): void {
    const items = keptItems(this.#storage);
    const kilobytes = new Intl.NumberFormat('ru', { maximumFractionDigits: 1 });
    for (const kind of keptKinds) {
      const own = items.filter((item) => item.kind === kind);
      const row = part(this.#root, `[data-kept-row="${kind}"]`);
      row.hidden = own.length === 0;
      part(row, '[data-kept-number]').textContent = String(own.length);
      // Browsers count two bytes for each character.
      const bytes = own.reduce((sum, { length }) => sum + 2 * length, 0);
      part(row, '[data-kept-bytes]').textContent = `${kilobytes.format(bytes / 1024)} КБ`;
    }
    part(this.#root, '[data-kept-nothing]').hidden = items.length > 0;
    part(this.#root, 'table').hidden = items.length === 0;
    part(this.#root, '[data-wipe]').hidden = items.length === 0;
  }
}
