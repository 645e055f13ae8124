import { change } from '../../cases/case.ts';
import { browserStorage } from '../../storage/browser-storage.ts';
import { chosenCase, openCase } from '../../storage/cases.ts';

/** Takes the chosen questions along into the official letter that the panel leads to: they are chosen there, too. */
export function carryQuestions(
  panel: HTMLElement,
  boxes: readonly HTMLInputElement[],
  signal: AbortSignal,
): void {
  const link = panel.querySelector<HTMLElement>('[data-official]');
  link?.addEventListener(
    'click',
    () => {
      const chosen = boxes.filter(({ checked }) => checked).map(({ value }) => value);
      const entry = openCase(browserStorage, chosenCase(browserStorage));
      const { official = '' } = link.dataset;
      entry.apply(change.letter(entry.read().value, official, chosen.join(' '), Date.now()));
    },
    { signal },
  );
}
