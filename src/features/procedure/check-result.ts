import { dataOf, defineElement, part } from '../../browser/dom.ts';
import { fill } from '../../browser/sentence.ts';
import { wordsOf } from '../../browser/words.ts';
import { settled } from '../../decision/settled.ts';
import type { Decision } from '../../decision/types.ts';
import { openAnswers } from '../../storage/answers.ts';
import { browserStorage } from '../../storage/browser-storage.ts';
import { concerns, onStorageChanged } from '../../storage/changes.ts';

/** Says what came out of the reader's answers to a decision and whether that leads to this procedure. */
function tell(root: HTMLElement, signal: AbortSignal): void {
  const words = wordsOf(root, 'checked');
  const decision = dataOf(root, 'decision') as Decision;
  const titles = dataOf(root, 'titles') as Record<string, string>;
  const appliesWhen = dataOf(root, 'applies') as string[];
  const entry = openAnswers(browserStorage, root.dataset['page'] ?? '');

  const draw = (): void => {
    const result = settled(decision, entry.read().value, appliesWhen);
    part(root, '[data-general]').hidden = result !== undefined;
    part(root, '[data-own]').hidden = result === undefined;
    if (!result) return;
    const outcomes = result.outcomes.map(({ id }) => titles[id] ?? id).join('; ');
    part(root, '[data-sentence]').textContent = fill(words[result.leads ? 'leads' : 'other'], { outcomes });
  };
  draw();
  onStorageChanged((change) => {
    if (concerns(change, entry.key)) draw();
  }, signal);
}

defineElement('check-result', tell);
