import { copyOf, defineElement, listItem, part } from '../../browser/dom.ts';
import { fill } from '../../browser/sentence.ts';
import { wordsOf } from '../../browser/words.ts';
import { DECIDE_PATH } from '../../links/editor.ts';
import type { Words } from '../../words/word-types.ts';
import { afterReload, tellAfterReload } from './told.ts';

/** What the dev server answers (src/content/editing/decide.ts, src/build/editor/handler.ts). */
interface Answer {
  outcome: 'written' | 'needed' | 'changed' | 'unreadable' | 'by-hand' | 'refused' | 'failed' | 'not-allowed';
  file?: string;
  line?: number;
  /** What names the thing; of `needed`. */
  namings?: { file: string; line: number }[];
  isLastEntry?: boolean;
  /** What went wrong; of `failed`. */
  message?: string;
}

/**
 * `<editor-decisions>`: sends what the buttons of a page decide to the dev server, and draws the page anew when a file was written or
 * was not any more what the page shows.
 */
defineElement('editor-decisions', (root, signal) => {
  const words = wordsOf(root, 'decide');
  const status = part(root, '[data-status]');
  let isBusy = false;

  const decide = async (thing: HTMLElement, button: HTMLElement): Promise<void> => {
    thing.querySelector('[data-confirm]')?.remove();
    const answer = await send(thing, button);
    if (answer?.outcome === 'needed') {
      confirm(root, thing, answer);
      return;
    }
    const told = sentenceOf(words, answer);
    if (answer?.outcome === 'written' || answer?.outcome === 'changed') {
      tellAfterReload(told, things().indexOf(thing));
      location.reload();
    } else {
      status.textContent = told;
    }
  };

  document.addEventListener(
    'click',
    ({ target }) => {
      if (!(target instanceof Element)) return;
      const button = target.closest<HTMLElement>('[data-decision], [data-keep]');
      const thing = button?.closest<HTMLElement>('[data-undecided]');
      if (!button || !thing || isBusy) return;
      if (button.matches('[data-keep]')) {
        button.closest('[data-confirm]')?.remove();
        thing.focus();
        return;
      }
      isBusy = true;
      void decide(thing, button).finally(() => (isBusy = false));
    },
    { signal },
  );

  const told = afterReload(signal);
  if (!told) return;
  // A status is read out when it changes, not when it comes with the page.
  requestAnimationFrame(() => (status.textContent = told.words));
  (things()[told.place] ?? things().at(-1))?.focus();
});

function things(): HTMLElement[] {
  return [...document.querySelectorAll<HTMLElement>('[data-undecided]')];
}

/** @returns undefined when nobody answers */
async function send(thing: HTMLElement, button: HTMLElement): Promise<Answer | undefined> {
  const { regulation, file, key } = thing.dataset;
  const anyway = button.dataset['anyway'] !== undefined;
  const body = JSON.stringify({ regulation, file, key, decision: button.dataset['decision'], anyway });
  try {
    const response = await fetch(DECIDE_PATH, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body,
    });
    return (await response.json()) as Answer;
  } catch {
    return undefined;
  }
}

/** Says what a thing is needed for, and asks whether to reject it all the same. */
function confirm(root: HTMLElement, thing: HTMLElement, { namings = [], isLastEntry = false }: Answer): void {
  thing.append(copyOf(root, '[data-needed]'));
  const question = part(thing, '[data-confirm]');
  part(question, '[data-named]').hidden = namings.length === 0;
  part(question, '[data-last-entry]').hidden = !isLastEntry;
  part(question, '[data-places]').append(
    ...namings.map(({ file, line }) => listItem(`content/${file}:${String(line)}`)),
  );
  question.focus();
}

function sentenceOf(words: Words<'decide'>, answer: Answer | undefined): string {
  const place = { file: answer?.file ?? '', line: answer?.line ?? 1 };
  switch (answer?.outcome) {
    case 'written':
      return fill(words.written, place);
    case 'changed':
      return fill(words.changed, place);
    case 'unreadable':
      return fill(words.unreadable, place);
    case 'by-hand':
      return fill(words.byHand, place);
    case 'refused':
      return fill(words.refused, place);
    case 'failed':
      return fill(words.failed, { message: answer.message ?? '' });
    case undefined:
      return words.silent;
    default:
      return words.notAllowed;
  }
}
