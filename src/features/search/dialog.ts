import { part } from '../../browser/dom.ts';
import { wordsOf } from '../../browser/words.ts';
import { prepareSearch, searchSite } from '../../pagefind/search-site.ts';
import type { Answer } from '../../search/answer.ts';
import { browserStorage } from '../../storage/browser-storage.ts';
import { keepMissed } from '../../storage/missed.ts';
import { FacetChoices } from './facets.ts';
import { hitElements, resultElements, sentenceFor } from './view.ts';

/** Makes the open dialog search as the reader types. Loaded when the dialog is first opened. */
export function startDialog(root: HTMLElement, signal: AbortSignal): void {
  const words = wordsOf(root, 'search');
  const dialog = part(root, '[data-dialog]', HTMLDialogElement);
  const input = part(root, '[data-input]', HTMLInputElement);
  const list = part(root, '[data-results]');
  const retry = part(root, '[data-retry]', HTMLButtonElement);
  const show = shower(root);
  const facets = new FacetChoices(root, () => runNow(), signal);
  let latest = 0;
  /** The last query, where nothing answers it. */
  let unanswered = '';

  const run = async (query: string): Promise<void> => {
    const turn = ++latest;
    if (query === '') {
      show(words['hint']);
      return;
    }
    try {
      const where = { facets: facets.chosen, current: root.dataset['current'] };
      const answer = await searchSite(query, where);
      if (turn !== latest) return;
      facets.offer(answer.hits);
      unanswered = answer.sure ? '' : query;
      show(sentenceFor(query, answer, facets.areChosen, words), answer);
    } catch {
      if (turn === latest) show(import.meta.env.DEV ? words.dev : words.failed);
    }
  };
  const runNow = (): void => void run(input.value.trim());

  prepareSearch().catch(() => undefined);
  input.addEventListener('input', runNow, { signal });
  retry.addEventListener(
    'click',
    () => {
      input.value = retry.textContent;
      input.focus();
      runNow();
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
      void run(input.value.trim()).then(() => list.querySelector('a')?.click());
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
      keepMissed(browserStorage, unanswered);
      if (!facets.areChosen) return;
      facets.reset();
      runNow();
    },
    { signal },
  );
  // What was typed while this was loading.
  if (input.value.trim() !== '') runNow();
}

/** Shows a sentence, and what was found below it. */
function shower(root: HTMLElement): (sentence: string, answer?: Answer) => void {
  const words = wordsOf(root, 'search');
  const status = part(root, '[data-status]');
  const list = part(root, '[data-results]');
  const nothing = part(root, '[data-nothing]');
  const contacts = part(root, '[data-contacts]');
  const maybe = part(root, '[data-maybe]');
  const retry = part(root, '[data-retry]');
  return (sentence, answer) => {
    status.textContent = sentence;
    list.replaceChildren(...(answer ? resultElements(answer, words) : []));
    contacts.replaceChildren(...(answer ? hitElements(answer.contacts, [], words) : []));
    nothing.hidden = answer?.sure !== false;
    maybe.hidden = answer?.suggestion === undefined;
    retry.textContent = answer?.suggestion ?? '';
  };
}
