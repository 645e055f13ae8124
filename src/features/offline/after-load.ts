/**
 * Nothing here is needed to read a page, so it is fetched when the page has been loaded and drawn. The development server has
 * no service worker.
 */
if (import.meta.env.PROD)
  addEventListener('load', () =>
    setTimeout(() => void import('./start.ts').then(({ startOffline }) => startOffline())),
  );
