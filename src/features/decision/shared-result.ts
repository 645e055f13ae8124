import { wordsOf } from '../../browser/words.ts';
import { readAnswersFragment, whatHolds, type Departure } from '../../decision/shared.ts';
import type { Answers } from '../../decision/evaluate.ts';
import type { Decision } from '../../decision/types.ts';
import { listItem, part } from '../../browser/dom.ts';
import { fill } from '../../browser/sentence.ts';

interface SharedResultActions {
  decision: Decision;
  version: string;
  /** Words of a question that the page has. */
  textOf: (question: string) => string;
  /** Draws the page from the answers that are in force now. */
  redraw: () => void;
  /** Makes these answers the reader's own. */
  adopt: (answers: Answers) => void;
}

/** A result that somebody shared, while the reader looks at it. */
export interface SharedResult {
  /** Its answers; undefined when the reader's own are in force. */
  answers: () => Answers | undefined;
  /** Changes them, here only. */
  change: (answers: Answers) => void;
}

/**
 * Opens the result that the address holds, now and whenever the address changes. It stays in memory: what the reader has
 * stored is neither shown nor changed until the reader says which of the two to go on with. Then the fragment is removed from the address.
 */
export function followSharedResults(
  panel: HTMLElement,
  { decision, version, textOf, redraw, adopt }: SharedResultActions,
  signal: AbortSignal,
): SharedResult {
  const words = wordsOf(panel, 'shared');
  let shown: Answers | undefined;

  const open = (): boolean => {
    const shared = readAnswersFragment(location.hash);
    if (!shared) return false;
    const { kept, departures } = whatHolds(decision, shared, version);
    const usable = Object.keys(kept).length > 0;
    shown = usable ? kept : undefined;
    part(panel, '[data-shared-text]').textContent = words[usable ? 'text' : 'broken'];
    const said = new Set(usable ? departures.map(sentence) : []);
    part(panel, '[data-departures]').replaceChildren(...Array.from(said, listItem));
    part(panel, '[data-adopt]').hidden = !usable;
    panel.hidden = false;
    return true;
  };
  const sentence = (departure: Departure): string =>
    fill(words[departure.kind], 'question' in departure ? { question: textOf(departure.question) } : {});
  const settle = (): void => {
    shown = undefined;
    panel.hidden = true;
    history.replaceState(history.state, '', location.pathname + location.search);
    redraw();
  };

  part(panel, '[data-adopt]').addEventListener(
    'click',
    () => {
      if (shown) adopt(shown);
      settle();
    },
    { signal },
  );
  part(panel, '[data-dismiss]').addEventListener('click', settle, { signal });
  addEventListener(
    'hashchange',
    () => {
      if (open()) redraw();
    },
    { signal },
  );
  open();
  return {
    answers: () => shown,
    change: (answers) => {
      shown = answers;
    },
  };
}
