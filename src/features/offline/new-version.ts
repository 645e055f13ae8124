import { wordsOf } from '../../browser/words.ts';
import { part } from '../../browser/dom.ts';
import { registered } from './link.ts';
import { unsavedFields } from './unsaved.ts';

/** A page that stays open for days asks this often, in milliseconds. */
const HOUR = 3_600_000;

/**
 * Tells the reader when a newer version of this very page is published, and offers it; nothing is ever replaced by itself.
 * Says also when there is no network, since what is shown may then be older than what is published.
 */
export function watchVersions(notice: HTMLElement): void {
  const words = wordsOf(notice, 'news');
  const text = part(notice, '[data-news-text]');
  const button = part(notice, '[data-news-button]');
  const unsaved = unsavedFields();
  let newer = false;
  // In the top layer: the columns of the page lie over one another.
  notice.popover = 'manual';
  notice.hidden = false;

  const show = (): void => {
    const sentence = newer ? words['newer'] : navigator.onLine ? '' : words['noNetwork'];
    text.textContent = sentence;
    button.hidden = !newer;
    notice.togglePopover(sentence !== '');
  };
  const compare = async (): Promise<void> => {
    newer ||= await isNewer();
    show();
  };
  button.addEventListener('click', () => {
    const [first] = unsaved();
    if (!first) {
      location.reload();
      return;
    }
    text.textContent = words['unsaved'];
    first.focus();
  });
  addEventListener('online', () => void compare());
  addEventListener('offline', show);
  show();
  void watchWorker(() => void compare());
}

/** Calls back when another version of the service worker takes over, and has the browser look for one. */
async function watchWorker(changed: () => void): Promise<void> {
  const registration = await registered().catch(() => undefined);
  if (!registration) return;
  let before = navigator.serviceWorker.controller;
  navigator.serviceWorker.addEventListener('controllerchange', () => {
    // The first one takes over a page that came without any: that is the same version.
    if (before) changed();
    before = navigator.serviceWorker.controller;
  });
  let last = Date.now();
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden' || Date.now() - last < HOUR) return;
    last = Date.now();
    registration.update().catch(() => undefined);
  });
}

const FINGERPRINT = /<meta name="page-version" content="([^"]*)"/u;

/** Whether this page is published in another version than the one that is open. */
async function isNewer(): Promise<boolean> {
  const own = document.querySelector<HTMLMetaElement>('meta[name="page-version"]')?.content;
  try {
    const response = await fetch(location.pathname, { cache: 'no-cache' });
    const [, published] = FINGERPRINT.exec(await response.text()) ?? [];
    return response.ok && published !== undefined && published !== own;
  } catch {
    return false;
  }
}
