/** The two targets on which a browser says what becomes of a page. A test has its own. */
export interface PageTargets {
  window: Pick<EventTarget, 'addEventListener' | 'removeEventListener'>;
  document: Pick<EventTarget, 'addEventListener'> & { readonly visibilityState: string };
}

/** Those of this page; asked for late, since a build has none. */
export function thisPage(): PageTargets {
  return { window: globalThis, document };
}

/**
 * Calls back whenever the page may be left for good: hidden, frozen, put into the back/forward cache or closed. Nobody can
 * tell which of these comes back, so all are taken alike. It may call several times for one.
 */
export function onLeaving(callback: () => void, signal: AbortSignal, page = thisPage()): void {
  const hidden = (): void => {
    if (page.document.visibilityState === 'hidden') callback();
  };
  page.window.addEventListener('pagehide', callback, { signal });
  page.document.addEventListener('freeze', callback, { signal });
  page.document.addEventListener('visibilitychange', hidden, { signal });
}

/**
 * Calls back when the page has come back from the back/forward cache, with its fields as they will stay: after `pageshow` WebKit
 * empties those with `autocomplete="off"`, and tells nobody.
 */
export function onRestored(callback: () => void, signal: AbortSignal, page = thisPage()): void {
  const shown = (event: Event): void => {
    // When the page is first shown there is nothing that it could have missed.
    if ((event as Partial<PageTransitionEvent>).persisted !== true) return;
    setTimeout(() => {
      if (!signal.aborted) callback();
    });
  };
  page.window.addEventListener('pageshow', shown, { signal });
}

/** Calls back whenever the page comes back after it may have missed what happened in other tabs. */
export function onReturning(callback: () => void, signal: AbortSignal, page = thisPage()): void {
  const visible = (): void => {
    if (page.document.visibilityState === 'visible') callback();
  };
  onRestored(callback, signal, page);
  page.document.addEventListener('resume', callback, { signal });
  page.document.addEventListener('visibilitychange', visible, { signal });
}
