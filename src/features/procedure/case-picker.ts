import type { Words } from '../../words/word-types.ts';
import { caseName } from '../../browser/case-name.ts';
import { part } from '../../browser/dom.ts';
import { DraftKeeper } from '../../browser/draft-keeper.ts';
import type { CaseAtHand } from '../../layout/case-at-hand.ts';
import { browserStorage } from '../../storage/browser-storage.ts';
import { openDraft } from '../../storage/drafts.ts';

interface PickerActions {
  words: Words<'tracker'>;
  cases: CaseAtHand;
  /** The reader has chosen a case, which is at hand now. */
  chosen: () => void;
}

/** Opens a dialog that lists the cases to work on and makes a new one. Afterwards the focus is on the opener again. */
export function offerCases(
  dialog: HTMLDialogElement,
  opener: HTMLElement,
  { words, cases, chosen }: PickerActions,
): void {
  const controller = new AbortController();
  const { signal } = controller;
  const name = part(dialog, '[data-new-name]', HTMLInputElement);
  const choose = (id: string): void => {
    cases.choose(id);
    dialog.close();
    chosen();
  };

  const items = cases
    .choices()
    .map((on) => caseItem(caseName(on, words['defaultCase']), on.id === cases.id, () => choose(on.id)));
  part(dialog, '[data-cases]').replaceChildren(...items);
  const draft = openDraft(browserStorage, 'case-name');
  name.value = draft.read();
  new DraftKeeper(name, { stored: draft.read, store: draft.write }, signal);
  part(dialog, '[data-new-case]', HTMLFormElement).addEventListener(
    'submit',
    (event) => {
      event.preventDefault();
      if (name.value.trim() === '') name.focus();
      else choose(cases.create(name.value));
    },
    { signal },
  );
  part(dialog, '[data-cancel]').addEventListener('click', () => dialog.close(), { signal });
  dialog.addEventListener('click', ({ target }) => target === dialog && dialog.close(), { signal });
  dialog.addEventListener(
    'close',
    () => {
      controller.abort();
      draft.drop();
      opener.focus();
    },
    { once: true },
  );
  dialog.showModal();
}

function caseItem(title: string, isCurrent: boolean, choose: () => void): HTMLLIElement {
  const item = document.createElement('li');
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'quiet';
  button.textContent = title;
  if (isCurrent) button.setAttribute('aria-current', 'true');
  button.addEventListener('click', choose);
  item.append(button);
  return item;
}
