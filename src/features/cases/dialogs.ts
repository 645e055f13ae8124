import { part } from '../../browser/dom.ts';

/** Shows a dialog and waits for its answer. @returns the value of the button, empty when it was closed otherwise. */
export function ask(dialog: HTMLDialogElement): Promise<string> {
  dialog.returnValue = '';
  dialog.showModal();
  return new Promise((resolve) => {
    dialog.addEventListener('close', () => resolve(dialog.returnValue), { once: true });
  });
}

/** Asks whether to do something that cannot be undone. */
export async function confirmed(
  dialog: HTMLDialogElement,
  title: string,
  text: string,
  button: string,
): Promise<boolean> {
  part(dialog, '[data-confirm-title]').textContent = title;
  part(dialog, '[data-confirm-text]').textContent = text;
  part(dialog, '[data-confirm-button]').textContent = button;
  return (await ask(dialog)) === 'confirm';
}
