import { part } from '../../browser/dom.ts';
import { prepareSearch } from '../../pagefind/search-site.ts';
import { browserStorage } from '../../storage/browser-storage.ts';
import { keepMissed } from '../../storage/missed.ts';
import { FacetChoices } from './facets.ts';
import { Results } from './results.ts';

/** Makes the open dialog search as the reader types. Loaded when the dialog is first opened. */
export function startDialog(root: HTMLElement, signal: AbortSignal): void {
  const dialog = part(root, '[data-dialog]', HTMLDialogElement);
  const input = part(root, '[data-input]', HTMLInputElement);
  const retry = part(root, '[data-retry]', HTMLButtonElement);
  const facets = new FacetChoices(root, () => void find(), signal);
  const results = new Results(root, facets);
  const find = (): Promise<void> => results.find(input.value.trim());

  prepareSearch().catch(() => undefined);
  input.addEventListener('input', () => void find(), { signal });
  part(root, '[data-more]').addEventListener('click', () => void results.findMore(), { signal });
  retry.addEventListener(
    'click',
    () => {
      input.value = retry.textContent;
      input.focus();
      void find();
    },
    { signal },
  );
  input.addEventListener(
    'keydown',
    (event) => {
      // The Enter of an input method ends a word, and means nothing else.
      if (event.key !== 'Enter' || event.isComposing) return;
      // Enter goes to the first hit of what stands in the field, which may be newer than the hits that are shown.
      event.preventDefault();
      void find().then(() => results.first?.click());
    },
    { signal },
  );
  dialog.addEventListener(
    'click',
    (event) => {
      if (event.target instanceof Element && event.target.closest('a')) dialog.close();
    },
    { signal },
  );
  dialog.addEventListener(
    'close',
    () => {
      keepMissed(browserStorage, results.unanswered);
      if (!facets.areChosen) return;
      facets.reset();
      void find();
    },
    { signal },
  );
  // What was typed while this was loading.
  if (input.value.trim() !== '') void find();
}
