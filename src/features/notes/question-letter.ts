import type { Words } from '../../words/word-types.ts';
import { copy } from '../../browser/clipboard.ts';
import { part } from '../../browser/dom.ts';
import { plainWords } from '../../browser/page-words.ts';
import { fill } from '../../browser/sentence.ts';
import { mailto } from '../../links/mail.ts';
import { StorageNotice } from '../../layout/storage-notice.ts';
import { carryQuestions } from './official-letter.ts';

/** One question alone as it is; several as a numbered list under an opening sentence. */
export function letterOf(questions: readonly string[], intro: string): string {
  if (questions.length < 2) return questions.join('');
  return [intro, ...questions.map((question, index) => `${String(index + 1)}. ${question}`)].join('\n\n');
}

/** The one address that all chosen questions go to; undefined where they differ or the document names none. */
export function addressOf(addresses: readonly (string | undefined)[]): string | undefined {
  return new Set(addresses).size === 1 ? addresses[0] : undefined;
}

/** Puts the chosen questions of a register together as one letter, to copy or to open as a draft. */
export function offerLetter(root: HTMLElement, words: Words<'register'>, signal: AbortSignal): void {
  const panel = part(root, '[data-question-letter]');
  const status = part(panel, '[data-letter-status]');
  const shown = part(panel, '[data-letter-text]');
  const mail = part(panel, '[data-mail]', HTMLAnchorElement);
  const boxes = [...root.querySelectorAll<HTMLInputElement>('[data-choose]')];
  const document = root.dataset['document'] ?? '';
  let text = '';
  let fitsIntoMail = true;

  const draw = (): void => {
    const asked = boxes
      .filter(({ checked }) => checked)
      .map((box) => box.closest<HTMLElement>('[data-ask]'))
      .filter((ask) => ask !== null);
    const questions = asked.map((ask) => plainWords(part(ask, '[data-question]').textContent).trim());
    text = letterOf(questions, fill(words['intro'], { document }));
    const to = addressOf(asked.map(({ dataset }) => dataset['to']));
    const letter = mailto({ to, subject: fill(words['subject'], { document }), body: text });
    mail.href = letter.href;
    fitsIntoMail = letter.complete;
    shown.textContent = text;
    status.textContent = '';
    part(panel, '[data-chosen]').textContent = fill(words['chosen'], { count: asked.length });
    part(panel, '[data-letter-hint]').hidden = asked.length > 0;
    for (const tool of ['[data-letter-tools]', '[data-letter-fold]'])
      part(panel, tool).hidden = asked.length === 0;
  };
  const chosen = (): number => boxes.filter(({ checked }) => checked).length;
  const copyLetter = async (copied: 'copied' | 'copiedForMail'): Promise<void> => {
    const done = await copy({ text });
    status.textContent = fill(words[done ? copied : 'refused'], { count: chosen() });
    if (done) return;
    part(panel, '[data-letter-fold]', HTMLDetailsElement).open = true;
    getSelection()?.selectAllChildren(shown);
  };
  const choose = (wanted: readonly HTMLInputElement[], checked: boolean): void => {
    for (const box of wanted) box.checked = checked;
    draw();
  };

  root.addEventListener(
    'change',
    (event) => {
      if (event.target instanceof HTMLInputElement && event.target.matches('[data-choose]')) draw();
    },
    { signal },
  );
  for (const button of root.querySelectorAll<HTMLElement>('[data-choose-group]')) {
    const group = button.closest('[data-group]');
    const own = boxes.filter((box) => group?.contains(box));
    button.addEventListener(
      'click',
      () =>
        choose(
          own.filter((box) => box.closest('[data-note]:not([hidden])')),
          true,
        ),
      { signal },
    );
  }
  part(panel, '[data-copy]').addEventListener('click', () => void copyLetter('copied'), { signal });
  part(panel, '[data-clear]').addEventListener(
    'click',
    () => {
      choose(boxes, false);
      boxes[0]?.focus({ preventScroll: true });
    },
    { signal },
  );
  carryQuestions(panel, boxes, new StorageNotice(panel, signal), signal);
  mail.addEventListener(
    'click',
    () => {
      if (!fitsIntoMail) void copyLetter('copiedForMail');
    },
    { signal },
  );
  panel.hidden = boxes.length === 0;
  draw();
}
