import { wordsOf } from '../../browser/words.ts';
import type { Scope } from '../../search/shelves.ts';
import { dataOf, part } from '../../browser/dom.ts';
import type { Answer } from '../../search-client/answer.ts';
import { siteSearch } from '../../search-client/search.ts';
import { hitElements, sentenceFor } from '../../search-client/view.ts';

/** How long to wait after the last key before searching, in milliseconds. */
const PAUSE = 10;

/** Makes the open dialog search as the reader types. Loaded when the dialog is first opened. */
export function startDialog(root: HTMLElement, signal: AbortSignal): void {
  const start = siteSearch(dataOf(root, 'scope') as Scope);
  const words = wordsOf(root, 'search');
  const dialog = part(root, '[data-dialog]', HTMLDialogElement);
  const input = part(root, '[data-input]', HTMLInputElement);
  const status = part(root, '[data-status]');
  const list = part(root, '[data-results]');
  const nothing = part(root, '[data-nothing]');
  const contacts = part(root, '[data-contacts]');
  const maybe = part(root, '[data-maybe]');
  const retry = part(root, '[data-retry]', HTMLButtonElement);
  let latest = 0;
  let timer = 0;

  const show = (sentence: string, answer?: Answer): void => {
    status.textContent = sentence;
    list.replaceChildren(...(answer ? hitElements(answer.hits, answer.stems, words) : []));
    contacts.replaceChildren(...(answer ? hitElements(answer.contacts, [], words) : []));
    nothing.hidden = answer?.hits.length !== 0;
    maybe.hidden = answer?.suggestion === undefined;
    retry.textContent = answer?.suggestion ?? '';
  };

  const run = async (query: string): Promise<void> => {
    const turn = ++latest;
    if (query === '') {
      show(words['hint']);
      return;
    }
    try {
      const answer = await (await start())(query);
      const partly = answer.partial ? ` ${words['partial']}` : '';
      if (turn === latest) show(sentenceFor(query, answer, words) + partly, answer);
    } catch {
      if (turn === latest) show(import.meta.env.DEV ? words.dev : words.failed);
    }
  };

  const runNow = (): void => void run(input.value.trim());

  start().catch(() => undefined);
  input.addEventListener(
    'input',
    () => {
      clearTimeout(timer);
      timer = window.setTimeout(runNow, PAUSE);
    },
    { signal },
  );
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
      if (event.key !== 'Enter') return;
      // Enter goes to the first hit of what stands in the field, which may be newer than the hits that are shown.
      event.preventDefault();
      clearTimeout(timer);
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
  // What was typed while this was loading.
  if (input.value.trim() !== '') runNow();
}
