import { dataOf, defineElement, fill, part } from '../dom.ts';
import { loadPagefind, type Pagefind } from '../search/pagefind.ts';
import { hitsOf, type Hit } from '../search/hits.ts';

/** How long to wait after the last key before searching, in milliseconds. */
const pause = 120;
const maxHits = 20;

/** `<site-search>`: a dialog over Pagefind, which is fetched when the dialog is first opened. */
defineElement('site-search', (root, signal) => {
  const words = dataOf(root, 'words') as Record<string, string>;
  const dialog = part(root, '[data-dialog]', HTMLDialogElement);
  const input = part(root, '[data-input]', HTMLInputElement);
  const status = part(root, '[data-status]');
  const list = part(root, '[data-results]');
  let engine: Promise<Pagefind> | undefined;
  let latest = 0;
  let timer = 0;

  const show = (sentence: string, hits: readonly Hit[] = []): void => {
    status.textContent = sentence;
    list.replaceChildren(...hits.map((hit) => hitElement(hit, words)));
  };

  const search = async (query: string): Promise<void> => {
    const turn = ++latest;
    if (query === '') {
      show(words['hint'] ?? '');
      return;
    }
    try {
      engine ??= loadPagefind();
      const pagefind = await engine;
      const hits = await hitsOf(pagefind, query, maxHits);
      if (turn !== latest) return;
      const sentence = hits.length > 0 ? words['count'] : words['none'];
      show(fill(sentence ?? '', { count: hits.length, query: query.slice(0, 80) }), hits);
    } catch {
      engine = undefined;
      if (turn === latest) show((import.meta.env.DEV ? words['dev'] : words['failed']) ?? '');
    }
  };

  const open = (): void => {
    if (!dialog.open) dialog.showModal();
    input.select();
    engine ??= loadPagefind();
    engine.catch(() => {
      engine = undefined;
    });
  };

  part(root, '[data-open]').addEventListener('click', open, { signal });
  addEventListener(
    'keydown',
    (event) => {
      // By key position, so that it works in the Russian layout too.
      if (event.code !== 'KeyK' || !(event.ctrlKey || event.metaKey)) return;
      event.preventDefault();
      open();
    },
    { signal },
  );
  input.addEventListener(
    'input',
    () => {
      clearTimeout(timer);
      timer = window.setTimeout(() => void search(input.value.trim()), pause);
    },
    { signal },
  );
  input.addEventListener(
    'keydown',
    (event) => {
      // A search field would take the first Escape to clear itself.
      if (event.key === 'Escape') dialog.close();
      if (event.key !== 'Enter') return;
      // Enter goes to the first hit; it does not close the dialog.
      event.preventDefault();
      list.querySelector('a')?.click();
    },
    { signal },
  );
  dialog.addEventListener(
    'click',
    (event) => {
      const link = event.target instanceof Element && event.target.closest('a');
      if (link || event.target === dialog) dialog.close();
    },
    { signal },
  );
});

function hitElement({ href, kind, title, page, excerpt }: Hit, words: Record<string, string>): HTMLLIElement {
  const item = document.createElement('li');
  const link = document.createElement('a');
  link.href = href;
  link.textContent = title;
  const where = document.createElement('p');
  where.textContent = [words[kind], page].filter(Boolean).join(' · ');
  where.className = 'muted';
  const passage = document.createElement('p');
  for (const { text, marked } of excerpt) {
    const part = marked ? document.createElement('mark') : document.createElement('span');
    part.textContent = text;
    passage.append(part);
  }
  item.append(link, where, passage);
  return item;
}
