import { part } from '../../browser/dom.ts';
import { wordsOf } from '../../browser/words.ts';

/** Calls back when a part of the page could not be fetched, at once if that was before. */
export type OnMissingPart = (tell: () => void) => void;

/**
 * Watches from now on for an `import()` that has failed, of which Vite tells
 * (https://vite.dev/guide/build#load-error-handling): a newer deployment may have taken the file away from a page that was
 * left open. Who has asked for the part need not catch that.
 */
export function watchParts(): OnMissingPart {
  const missing = new Set<unknown>();
  let told = (): void => undefined;
  addEventListener('vite:preloadError', ({ payload }: Event & { payload?: unknown }) => {
    missing.add(payload);
    told();
  });
  addEventListener('unhandledrejection', (event) => {
    if (missing.has(event.reason)) event.preventDefault();
  });
  return (tell) => {
    told = tell;
    if (missing.size > 0) tell();
  };
}

/** Says that a part of the page is missing, once there is a network, and offers to load the page anew. */
export function tellOfMissingPart(): void {
  if (!navigator.onLine) {
    addEventListener('online', tellOfMissingPart, { once: true });
    return;
  }
  const notice = document.querySelector<HTMLElement>('[data-news]');
  if (!notice) return;
  const button = part(notice, '[data-news-button]');
  part(notice, '[data-news-text]').textContent = wordsOf(notice, 'news')['incomplete'];
  button.hidden = false;
  button.addEventListener('click', () => location.reload());
  // In the top layer: the columns of the page lie over one another.
  notice.popover = 'manual';
  notice.hidden = false;
  notice.showPopover();
}
