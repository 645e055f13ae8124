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

/** The letter of the questions that are chosen in a register, to copy or to open as a draft. */
export class QuestionLetter {
  readonly #panel: HTMLElement;
  readonly #words: Words<'register'>;
  readonly #document: string;
  readonly #boxes: readonly HTMLInputElement[];
  readonly #mail: HTMLAnchorElement;
  #text = '';
  #fitsIntoMail = true;

  constructor(root: HTMLElement, words: Words<'register'>, signal: AbortSignal) {
    this.#panel = part(root, '[data-question-letter]');
    this.#words = words;
    this.#document = root.dataset['document'] ?? '';
    this.#boxes = [...root.querySelectorAll<HTMLInputElement>('[data-choose]')];
    this.#mail = part(this.#panel, '[data-mail]', HTMLAnchorElement);
    this.#listen(root, signal);
    carryQuestions(this.#panel, this.#boxes, new StorageNotice(this.#panel, signal), signal);
  }

  start(): void {
    this.#panel.hidden = this.#boxes.length === 0;
    this.#draw();
  }

  #listen(root: HTMLElement, signal: AbortSignal): void {
    root.addEventListener(
      'change',
      (event) => {
        if (event.target instanceof HTMLInputElement && event.target.matches('[data-choose]')) this.#draw();
      },
      { signal },
    );
    for (const button of root.querySelectorAll<HTMLElement>('[data-choose-group]')) {
      const group = button.closest('[data-group]');
      button.addEventListener('click', () => this.#chooseShown(group), { signal });
    }
    const on = (selector: string, listener: () => void): void =>
      part(this.#panel, selector).addEventListener('click', listener, { signal });
    on('[data-copy]', () => void this.#copy('copied'));
    on('[data-clear]', () => {
      this.#choose(this.#boxes, false);
      this.#boxes[0]?.focus({ preventScroll: true });
    });
    on('[data-mail]', () => {
      if (!this.#fitsIntoMail) void this.#copy('copiedForMail');
    });
  }

  #draw(): void {
    const words = this.#words;
    const asked = this.#chosen
      .map((box) => box.closest<HTMLElement>('[data-ask]'))
      .filter((ask) => ask !== null);
    const questions = asked.map((ask) => plainWords(part(ask, '[data-question]').textContent).trim());
    this.#text = letterOf(questions, fill(words['intro'], { document: this.#document }));
    const { href, complete } = mailto({
      to: addressOf(asked.map(({ dataset }) => dataset['to'])),
      subject: fill(words['subject'], { document: this.#document }),
      body: this.#text,
    });
    this.#mail.href = href;
    this.#fitsIntoMail = complete;
    this.#shown.textContent = this.#text;
    this.#tell('');
    part(this.#panel, '[data-chosen]').textContent = fill(words['chosen'], { count: asked.length });
    part(this.#panel, '[data-letter-hint]').hidden = asked.length > 0;
    for (const tool of ['[data-letter-tools]', '[data-letter-fold]'])
      part(this.#panel, tool).hidden = asked.length === 0;
  }

  get #chosen(): HTMLInputElement[] {
    return this.#boxes.filter(({ checked }) => checked);
  }

  get #shown(): HTMLElement {
    return part(this.#panel, '[data-letter-text]');
  }

  #tell(sentence: string): void {
    part(this.#panel, '[data-letter-status]').textContent = sentence;
  }

  async #copy(copied: 'copied' | 'copiedForMail'): Promise<void> {
    const done = await copy({ text: this.#text });
    this.#tell(fill(this.#words[done ? copied : 'refused'], { count: this.#chosen.length }));
    if (done) return;
    part(this.#panel, '[data-letter-fold]', HTMLDetailsElement).open = true;
    getSelection()?.selectAllChildren(this.#shown);
  }

  /** Those of a group that no filter hides. */
  #chooseShown(group: Element | null): void {
    const own = this.#boxes.filter((box) => group?.contains(box) && box.closest('[data-note]:not([hidden])'));
    this.#choose(own, true);
  }

  #choose(wanted: readonly HTMLInputElement[], checked: boolean): void {
    for (const box of wanted) box.checked = checked;
    this.#draw();
  }
}
