import { tellOfMissingPart, watchParts } from './missing-part.ts';

/**
 * Nothing here is needed to read a page, so it is fetched when the page has been loaded and drawn: a service worker that
 * fetches what it caches would hold the drawing up. The development server has no service worker.
 */
if (import.meta.env.PROD) {
  const onMissingPart = watchParts();
  const start = (): void =>
    void import('./start.ts').then(
      ({ startOffline }) => startOffline(onMissingPart),
      // What would tell of a part that is missing is missing itself.
      tellOfMissingPart,
    );
  addEventListener('load', () => whenDrawn(start));
}

/** Calls back once the page has been drawn: for a tab in the background that is when the reader turns to it. */
function whenDrawn(then: () => void): void {
  if (!PerformanceObserver.supportedEntryTypes.includes('paint')) {
    setTimeout(then);
    return;
  }
  const observer = new PerformanceObserver(() => {
    observer.disconnect();
    then();
  });
  observer.observe({ type: 'paint', buffered: true });
}
