import type { Words } from '../../words/word-types.ts';
import { change, defaultCaseId, emptyCase } from '../../cases/case.ts';
import { part } from '../../browser/dom.ts';
import { chooseCase, listCases, newId, openCase } from '../../storage/cases.ts';
import type { SafeStorage } from '../../storage/storage.ts';

interface PickerActions {
  words: Words<'tracker'>;
  /** Id of the case that is worked on. */
  current: string;
  choose: (id: string) => void;
}

/** Opens a dialog that lists the cases to work on and makes a new one. Afterwards the focus is on the opener again. */
export function offerCases(
  dialog: HTMLDialogElement,
  opener: HTMLElement,
  storage: SafeStorage,
  { words, current, choose }: PickerActions,
): void {
  const controller = new AbortController();
  const { signal } = controller;
  const name = part(dialog, '[data-new-name]', HTMLInputElement);
  const nameless = words['defaultCase'];

  const take = (id: string): void => {
    chooseCase(storage, id);
    dialog.close();
    choose(id);
  };
  const item = (id: string, title: string): HTMLLIElement => {
    const item = document.createElement('li');
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'quiet';
    button.textContent = title;
    if (id === current) button.setAttribute('aria-current', 'true');
    button.addEventListener('click', () => take(id));
    item.append(button);
    return item;
  };

  const cases = listCases(storage).filter(
    ({ value, problem }) => problem !== 'newer' && value.shelf.value === 'active',
  );
  const unmade = cases.some(({ id }) => id === defaultCaseId) ? [] : [item(defaultCaseId, nameless)];
  const made = cases.map(({ id, value }) => item(id, value.name.value || nameless));
  part(dialog, '[data-cases]').replaceChildren(...unmade, ...made);
  name.value = '';
  part(dialog, '[data-new-case]', HTMLFormElement).addEventListener(
    'submit',
    (event) => {
      event.preventDefault();
      if (name.value.trim() === '') {
        name.focus();
        return;
      }
      const id = newId();
      openCase(storage, id).apply(change.name(emptyCase(id), name.value, Date.now()));
      take(id);
    },
    { signal },
  );
  part(dialog, '[data-cancel]').addEventListener('click', () => dialog.close(), { signal });
  dialog.addEventListener('click', ({ target }) => target === dialog && dialog.close(), { signal });
  dialog.addEventListener(
    'close',
    () => {
      controller.abort();
      opener.focus();
    },
    { once: true },
  );
  dialog.showModal();
}
