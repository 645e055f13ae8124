import { part } from '../../browser/dom.ts';
import { wordsOf } from '../../browser/words.ts';
import type { CacheUpdated } from './messages.ts';
import type { OnMissingPart } from './missing-part.ts';
import { cachedPath } from './paths.ts';
import { registered, send } from './service-worker.ts';
import { unsavedFields } from './unsaved.ts';

/** A page that stays open for days asks this often, in milliseconds. */
const HOUR = 3_600_000;

/**
 * Tells the reader when a newer version of this very page is published, and offers it; nothing is ever replaced by itself.
 * Says also when there is no network, since what is shown may then be older than what is published; and when a part of the
 * page could not be fetched, since a newer deployment may have taken it away from a page that was left open.
 */
export function watchVersions(notice: HTMLElement, onMissingPart: OnMissingPart): void {
  const words = wordsOf(notice, 'news');
  const text = part(notice, '[data-news-text]');
  const button = part(notice, '[data-news-button]');
  const unsaved = unsavedFields();
  let newer = false;
  let incomplete = false;
  // In the top layer: the columns of the page lie over one another.
  notice.popover = 'manual';
  notice.hidden = false;

  const show = (): void => {
    const offline = isSecureContext && !navigator.onLine;
    const problem = offline ? words['noNetwork'] : incomplete ? words['incomplete'] : '';
    const sentence = newer ? words['newer'] : problem;
    text.textContent = sentence;
    button.hidden = !newer && (offline || !incomplete);
    notice.togglePopover(sentence !== '');
  };
  button.addEventListener('click', () => {
    const [first] = unsaved();
    if (!first) {
      location.reload();
      return;
    }
    text.textContent = `${words[newer ? 'newer' : 'incomplete']} ${words['unsaved']}`;
    first.focus();
  });
  addEventListener('online', show);
  addEventListener('offline', show);
  show();
  onMissingPart(() => {
    incomplete = true;
    show();
  });
  void watchUpdates(() => {
    newer = true;
    show();
  });
}

/** Calls back when a version of this page was fetched that is newer than the one that is open, and has the worker look for one. */
async function watchUpdates(changed: () => void): Promise<void> {
  const registration = await registered().catch(() => undefined);
  if (!registration) return;
  let opened = responseTime();
  navigator.serviceWorker.addEventListener('message', ({ data }) => {
    const { type, payload } = data as Partial<CacheUpdated>;
    if (type !== 'CACHE_UPDATED' || payload?.path !== cachedPath(location.pathname)) return;
    if (payload.arrived > opened) changed();
  });
  if (!navigator.serviceWorker.controller) {
    // The page came without the worker, which has no copy of it yet.
    await fetchThisPage();
    opened = Date.now();
  }
  addEventListener('online', () => void fetchThisPage());
  registration.addEventListener('updatefound', () => {
    const { installing } = registration;
    // A new worker is installed when all that belongs to it is published.
    installing?.addEventListener('statechange', () => {
      if (installing.state === 'installed') void fetchThisPage();
    });
  });
  let last = Date.now();
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden' || Date.now() - last < HOUR) return;
    last = Date.now();
    registration.update().catch(() => undefined);
  });
}

/** Has the worker fetch this page and compare it with what it has cached. Without a network nothing happens. */
async function fetchThisPage(): Promise<void> {
  const page: [string, RequestInit] = [location.pathname, { cache: 'no-cache' }];
  await send({ type: 'CACHE_URLS', payload: { urlsToCache: [page] } }).catch(() => undefined);
}

/** When the answer to the navigation arrived that has opened this page, in milliseconds since 1970. */
function responseTime(): number {
  const [navigation] = performance.getEntriesByType('navigation');
  return (
    performance.timeOrigin + ((navigation as PerformanceNavigationTiming | undefined)?.responseStart ?? 0)
  );
}
