/**
 * Watches the fields of a page. Many store what is typed at the first pause, others only when the reader leaves them (`change`), so
 * a field counts as unsaved until it is left; so does one whose question, whether to keep it at all, is not answered, and all
 * in an open dialog.
 * @returns the fields that hold what nobody has kept
 */
export function unsavedFields(): () => HTMLElement[] {
  const typed = new Set<HTMLElement>();
  const on = (event: string, act: (field: HTMLElement) => void): void =>
    document.addEventListener(event, ({ target }) => {
      if (target instanceof HTMLElement && !target.closest('site-search')) act(target);
    });
  on('input', (field) => typed.add(field));
  on('change', (field) => typed.delete(field));
  return () => [
    ...[...typed].filter((field) => field.isConnected),
    ...document.querySelectorAll<HTMLElement>('[data-secret]:not([hidden]) button, dialog[open] input'),
  ];
}
