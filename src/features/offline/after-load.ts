import { tellOfMissingPart, watchParts } from './missing-part.ts';

/**
 * Nothing here is needed to read a page, so it is fetched when the page has been loaded and drawn. The development server has
 * no service worker.
 */
if (import.meta.env.PROD) {
  const onMissingPart = watchParts();
  addEventListener('load', () =>
    setTimeout(
      () =>
        void import('./start.ts').then(
          ({ startOffline }) => startOffline(onMissingPart),
          // What would tell of a part that is missing is missing itself.
          tellOfMissingPart,
        ),
    ),
  );
}
