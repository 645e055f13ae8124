import { defineElement } from '../browser/dom.ts';

/** `<site-menu>`: while the menu covers a narrow screen, nothing behind it can be reached. */
defineElement('site-menu', (root, signal) => {
  root.addEventListener(
    'toggle',
    (event) => {
      const isOpen = event.newState === 'open';
      for (const behind of document.querySelectorAll('main, page-contents, .skip-link, .site-title'))
        behind.toggleAttribute('inert', isOpen);
    },
    { signal },
  );
});
