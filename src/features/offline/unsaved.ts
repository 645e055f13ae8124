/**
 * Watches the fields of a page. What is typed is kept when the reader leaves the field (`change`), so a field is unsaved
 * until then; so is one whose question, whether to keep it at all, is not answered, and all in an open dialog.
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
