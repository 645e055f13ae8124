import { wordsOf } from '../../browser/words.ts';
import type { Words } from '../../words/word-types.ts';
import type { CurrentMark } from '../../cases/revision.ts';
import { wordDiff } from '../../cases/word-diff.ts';
import type { Wording } from '../../cases/wording.ts';
import { part } from '../../browser/dom.ts';
import { fill } from '../../browser/sentence.ts';

/** The words of a step when it was marked, where they were kept, and now, where they could be fetched. */
export interface ReviewWords {
  before: Wording | undefined;
  after: Wording | undefined;
}

/** Shows why a mark should be looked at again: what the step was, and what is said differently now. */
export function drawDifferences(
  block: HTMLElement,
  { from }: CurrentMark,
  { before, after }: ReviewWords,
): void {
  const words = wordsOf(block, 'review');
  const titles = from.map(({ title }) => `«${title}»`).join(', ');
  part(block, '[data-review-text]').textContent =
    from.length > 0 ? fill(words['carried'], { titles }) : words['changed'];
  const differences = part(block, '[data-differences]');
  if (!after || !before) {
    differences.textContent = words[after ? 'noBefore' : 'noAfter'];
    return;
  }
  const rows = (['title', 'guide', 'clauses'] as const)
    .filter((field) => before[field] !== after[field])
    .flatMap((field) => {
      const label = document.createElement('dt');
      label.textContent = words[field];
      const text = document.createElement('dd');
      text.append(...changedWords(before[field], after[field], words));
      return [label, text];
    });
  const list = document.createElement('dl');
  list.append(...rows);
  differences.replaceChildren(list);
}

/** The text with what was taken out and what was put in. */
function changedWords(before: string, after: string, words: Words<'review'>): Node[] {
  return wordDiff(before, after).map(({ text, kind }) => {
    if (kind === 'same') return document.createTextNode(text);
    const element = document.createElement(kind === 'removed' ? 'del' : 'ins');
    const spoken = document.createElement('span');
    spoken.className = 'sr-only';
    spoken.textContent = `${words[kind]} `;
    element.append(spoken, text);
    return element;
  });
}
