import { copy } from '../../browser/clipboard.ts';
import { part } from '../../browser/dom.ts';
import { downloadBlob, fileName } from '../../browser/download.ts';
import { fill } from '../../browser/sentence.ts';
import { wordsOf } from '../../browser/words.ts';
import { textOfLine, type LetterDocument } from '../../letters/document.ts';
import type { LetterForm } from '../../letters/fill.ts';
import { letterHtml, type SheetWords } from '../../letters/html.ts';
import { letterText } from '../../letters/plain-text.ts';
import { mailto } from '../../links/mail.ts';
import type { Words } from '../../words/word-types.ts';

/** The ways to take a letter along. What writes the file is loaded when it is asked for. */
export class LetterActions {
  readonly #root: HTMLElement;
  readonly #form: LetterForm;
  readonly #words: Words<'letter'>;
  readonly #sheetWords: SheetWords;
  readonly #document: () => LetterDocument;
  #fitsIntoMail = true;

  constructor(
    root: HTMLElement,
    form: LetterForm,
    sheetWords: SheetWords,
    document: () => LetterDocument,
    signal: AbortSignal,
  ) {
    this.#root = root;
    this.#form = form;
    this.#words = wordsOf(root, 'letter');
    this.#sheetWords = sheetWords;
    this.#document = document;
    const on = (selector: string, listener: () => void): void =>
      part(root, selector).addEventListener('click', listener, { signal });
    on('[data-download]', () => void this.#download());
    on('[data-copy="rich"]', () => void this.#copy(true));
    on('[data-copy="text"]', () => void this.#copy(false));
    root.querySelector('[data-mail]')?.addEventListener('click', () => void this.#copyForMail(), { signal });
    on('[data-print]', () => globalThis.print());
  }

  draw(): void {
    const link = this.#root.querySelector<HTMLAnchorElement>('[data-mail]');
    if (!link) return;
    const letter = this.#document();
    const body = letterText(letter, this.#sheetWords);
    const { href, complete } = mailto({
      to: this.#form.letter.sendTo,
      subject: textOfLine(letter.subject),
      body,
    });
    link.href = href;
    this.#fitsIntoMail = complete;
    part(this.#root, '[data-mail-long]').hidden = complete;
  }

  async #download(): Promise<void> {
    this.#tell(this.#words['preparing']);
    const name = `${fileName(this.#form.letter.title)}.docx`;
    try {
      const { writeDocx } = await import('./docx/docx.ts');
      const letter = this.#document();
      const [author = []] = letter.letterhead;
      downloadBlob(name, await writeDocx(letter, this.#sheetWords, textOfLine(author)));
      this.#tell(fill(this.#words['ready'], { name }));
    } catch (error) {
      console.error(error);
      this.#tell(this.#words['failed']);
    }
  }

  async #copy(rich: boolean): Promise<void> {
    const letter = this.#document();
    const text = letterText(letter, this.#sheetWords);
    const copied = rich ? { text, html: letterHtml(letter, this.#sheetWords, 'copy') } : { text };
    this.#tell(this.#words[(await copy(copied)) ? 'copied' : 'copyRefused']);
  }

  /** What is too long to go into the draft by itself is copied, to be pasted there. */
  async #copyForMail(): Promise<void> {
    if (this.#fitsIntoMail) return;
    const copied = await copy({ text: letterText(this.#document(), this.#sheetWords) });
    this.#tell(this.#words[copied ? 'copiedForMail' : 'copyRefused']);
  }

  #tell(sentence: string): void {
    part(this.#root, '[data-status]').textContent = sentence;
  }
}
