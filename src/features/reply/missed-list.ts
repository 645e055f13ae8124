import { part } from '../../browser/dom.ts';
import { download } from '../../browser/download.ts';
import { fill } from '../../browser/sentence.ts';
import { wordsOf } from '../../browser/words.ts';
import { browserStorage } from '../../storage/browser-storage.ts';
import { concerns, onStorageChanged } from '../../storage/changes.ts';
import { openMissed } from '../../storage/missed.ts';

/**
 * Lets the reader choose to keep what was not found, and take the list along: a question a line.
 * @returns draws it anew, when something was kept
 */
export function offerMissed(root: HTMLElement, signal: AbortSignal): () => void {
  const entry = openMissed(browserStorage);
  const choice = part(root, '[data-missed-on]', HTMLInputElement);
  const button = part(root, '[data-missed-download]');
  const words = wordsOf(root, 'inquiry');
  const draw = (): void => {
    const { on, queries } = entry.read().value;
    choice.checked = on;
    button.hidden = queries.length === 0;
    button.textContent = fill(words['download'], { count: queries.length });
  };
  choice.addEventListener(
    'change',
    () => {
      entry.write({ ...entry.read().value, on: choice.checked });
      draw();
    },
    { signal },
  );
  button.addEventListener(
    'click',
    () => download('voprosy-bez-otveta.txt', `${entry.read().value.queries.join('\n')}\n`),
    { signal },
  );
  onStorageChanged((change) => {
    if (concerns(change, entry.key)) draw();
  }, signal);
  draw();
  return draw;
}
