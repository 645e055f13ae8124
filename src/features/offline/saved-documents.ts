import { wordsOf } from '../../browser/words.ts';
import { OFFLINE_PAGE } from './names.ts';
import { copyOf, defineElement, part } from '../../browser/dom.ts';
import { fill } from '../../browser/sentence.ts';
import { sitePath } from '../../browser/site-path.ts';
import { bytesOf, savedDocuments, type SavedDocument } from './documents.ts';
import { ask, registered } from './service-worker.ts';

/** `<saved-documents>`: what this browser has of the site, on the page that stands in where there is no network. */
defineElement('saved-documents', (root, signal) => {
  const words = wordsOf(root, 'offline');
  const status = part(root, '[data-status]');

  if (location.pathname !== sitePath(OFFLINE_PAGE)) {
    const missing = part(root, '[data-missing]');
    missing.textContent = fill(words['missing'], { path: decodedPath() });
    missing.hidden = false;
  }

  const act = async (name: 'save' | 'drop', id: string, title: string): Promise<void> => {
    const failed = await ask({ act: name, id });
    if (failed === undefined && name === 'save') void navigator.storage.persist().catch(() => false);
    await draw();
    if (failed) status.textContent = words[failed];
    else if (name === 'drop') status.textContent = fill(words['dropped'], { title });
    status.tabIndex = -1;
    status.focus();
  };

  const itemOf = ([id, document]: [string, SavedDocument]): DocumentFragment => {
    const { title, asked } = document;
    const item = copyOf(root, '[data-item]');
    const link = part(item, '[data-link]', HTMLAnchorElement);
    link.href = sitePath(`/${id}/`);
    link.textContent = title;
    part(item, '[data-size]').textContent = fill(words['size'], { size: kilobytes(bytesOf(document)) });
    for (const name of ['save', 'drop'] as const) {
      const button = part(item, `[data-${name}]`);
      button.setAttribute('aria-label', `${words[name]}: ${title}`);
      button.hidden = name === 'save' && asked;
      button.addEventListener('click', () => void act(name, id, title), { signal });
    }
    return item;
  };

  const draw = async (): Promise<void> => {
    const entries = [...(await savedDocuments(caches))].sort(([, a], [, b]) => b.visited - a.visited);
    for (const [list, asked] of [
      ['saved', true],
      ['visited', false],
    ] as const) {
      const items = entries.filter(([, document]) => document.asked === asked);
      part(root, `[data-list="${list}"]`).replaceChildren(...items.map(itemOf));
      part(root, `[data-section="${list}"]`).hidden = items.length === 0;
    }
    part(root, '[data-none]').hidden = entries.length > 0;
    const { usage } = await navigator.storage.estimate();
    part(root, '[data-total]').textContent =
      usage === undefined ? '' : fill(words['total'], { size: kilobytes(usage) });
  };

  // Browsers that keep nothing have no caches at all, or refuse them.
  registered()
    .then(draw)
    .catch(() => {
      root.dataset['unable'] = '';
      status.textContent = words['unavailable'];
    });
});

const kilobytes = (bytes: number): number => Math.ceil(bytes / 1024);

/** As the reader knows it; an address that cannot be decoded stays as it is. */
function decodedPath(): string {
  try {
    return decodeURIComponent(location.pathname).slice(0, 120);
  } catch {
    return location.pathname.slice(0, 120);
  }
}
