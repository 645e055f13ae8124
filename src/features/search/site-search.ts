import { defineElement, part } from '../../browser/dom.ts';

/** `<site-search>`: opens a dialog; everything that searches is fetched when the pointer first reaches for it, or it is opened. */
defineElement('site-search', (root, signal) => {
  const dialog = part(root, '[data-dialog]', HTMLDialogElement);
  const input = part(root, '[data-input]', HTMLInputElement);
  const status = part(root, '[data-status]');
  let started: Promise<void> | undefined;

  const start = async (): Promise<void> => {
    const { startDialog } = await import('./dialog.ts');
    startDialog(root, signal);
  };

  const prepare = (): void => {
    started ??= start();
    started.catch(() => {
      started = undefined;
      status.textContent = root.dataset['failed'] ?? '';
    });
  };
  const open = (): void => {
    if (!dialog.open) dialog.showModal();
    input.select();
    prepare();
  };

  for (const button of document.querySelectorAll<HTMLElement>('[data-open]')) {
    button.addEventListener('click', open, { signal });
    // Whoever reaches for the search will ask: what searches can be there by then.
    button.addEventListener('pointerenter', prepare, { signal });
    button.hidden = false;
  }
  // Here and not with what is fetched: on a slow line the reader may want to close before that has come.
  dialog.addEventListener(
    'click',
    ({ target }) => {
      if (target === dialog) dialog.close();
    },
    { signal },
  );
  input.addEventListener(
    'keydown',
    (event) => {
      if (event.key !== 'Escape') return;
      // A search field would take Escape to clear itself; the reader means the dialog.
      event.preventDefault();
      dialog.close();
    },
    { signal },
  );
  addEventListener(
    'keydown',
    (event) => {
      // By key position, so that it works in the Russian layout too.
      if (event.code !== 'KeyK' || !(event.ctrlKey || event.metaKey) || event.shiftKey || event.altKey)
        return;
      event.preventDefault();
      open();
    },
    { signal },
  );
});
