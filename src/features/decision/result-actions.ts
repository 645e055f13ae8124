import { wordsOf } from '../../browser/words.ts';
import { answersFragment } from '../../decision/shared.ts';
import type { Evaluation } from '../../decision/evaluate.ts';
import { copy } from '../../browser/clipboard.ts';
import { part } from '../../browser/dom.ts';
import type { QuestionControls } from './question-controls.ts';

interface ResultSource {
  version: string;
  evaluate: () => Evaluation;
  controls: (question: string) => QuestionControls | undefined;
  /** Cards of the outcomes that are shown, with their reasons. */
  cards: () => HTMLElement[];
}

/** What a reader can do with a result: share it by a link, which is made on request, and print it. */
export function offerResultActions(root: HTMLElement, source: ResultSource, signal: AbortSignal): void {
  const words = wordsOf(root, 'share');
  const status = part(root, '[data-share-status]');
  const field = part(root, '[data-share-field]', HTMLInputElement);

  const share = async (): Promise<void> => {
    const link = new URL(location.href);
    link.hash = answersFragment(source.evaluate().kept, source.version);
    const text = link.href;
    field.value = text;
    field.hidden = false;
    const done = await copy({ text });
    status.textContent = words[done ? 'done' : 'refused'];
    if (done) return;
    field.focus();
    field.select();
  };
  const print = async (): Promise<void> => {
    const { printResult } = await import('./result-sheet.ts');
    const { asked, kept } = source.evaluate();
    const answers = asked.flatMap(({ id }) => {
      const controls = source.controls(id);
      if (!controls) return [];
      const grounds = controls.clauseButtons().map((chip) => chip.textContent?.trim() ?? '');
      return [{ question: controls.text, answer: controls.optionText(kept[id] ?? '') ?? '', grounds }];
    });
    printResult(part(root, '[data-sheet]', HTMLTemplateElement), answers, source.cards());
  };
  part(root, '[data-share]').addEventListener('click', () => void share(), { signal });
  part(root, '[data-print]').addEventListener('click', () => void print(), { signal });
}

/** Forgets the link that was made, once the answers have changed. */
export function forgetLink(root: HTMLElement): void {
  part(root, '[data-share-status]').textContent = '';
  part(root, '[data-share-field]').hidden = true;
}
