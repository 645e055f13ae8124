import { change, defaultCaseId, emptyCase } from '../../cases/case.ts';
import { part } from '../dom.ts';
import { chooseCase, listCases, newId, openCase } from '../state/cases.ts';
import type { SafeStorage } from '../state/storage.ts';

interface PickerActions {
  words: Readonly<Record<string, string>>;
  current: () => string;
  choose: (id: string) => void;
}

/** A dialog that lists the cases to work on and makes a new one. The cases are read when it is opened: there may be many. */
export function offerCases(
  dialog: HTMLDialogElement,
  opener: HTMLElement,
  storage: SafeStorage,
  { words, current, choose }: PickerActions,
  signal: AbortSignal,
): void {
  const list = part(dialog, '[data-cases]');
  const name = part(dialog, '[data-new-name]', HTMLInputElement);

  const take = (id: string): void => {
    chooseCase(storage, id);
    dialog.close();
    choose(id);
    opener.focus();
  };
  const button = (id: string, title: string): HTMLLIElement => {
    const item = document.createElement('li');
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'quiet';
    button.textContent = title;
    if (id === current()) button.setAttribute('aria-current', 'true');
    button.addEventListener('click', () => take(id));
    item.append(button);
    return item;
  };
  const draw = (): void => {
    const cases = listCases(storage).filter(
      ({ value, problem }) => problem !== 'newer' && value.shelf.value === 'active',
    );
    const ids = new Set(cases.map(({ id }) => id));
    const named = cases.map(({ id, value }) => button(id, value.name.value || (words['defaultCase'] ?? '')));
    const unmade = ids.has(defaultCaseId) ? [] : [button(defaultCaseId, words['defaultCase'] ?? '')];
    list.replaceChildren(...unmade, ...named);
  };

  opener.addEventListener(
    'click',
    () => {
      draw();
      name.value = '';
      dialog.showModal();
    },
    { signal },
  );
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
}
