import { wordsOf } from '../../browser/words.ts';
import type { Words } from '../../words/word-types.ts';
import { copyFormats, type CopyFormat } from '../../links/excerpt-forms.ts';
import type { Copied } from '../../links/excerpt.ts';
import { copy } from '../../browser/clipboard.ts';
import { part } from '../../browser/dom.ts';
import { fill } from '../../browser/sentence.ts';
import { showHtml } from '../../browser/trusted-html.ts';

/** What the panel asks of the composer. */
interface ReplyPanelActions {
  words: Words<'reply'>;
  /** What is copied, in the words of the copy menu. */
  compose: (format: CopyFormat) => Copied;
  /** Whole address of this page with the picked set in its fragment. */
  sharedAddress: () => string;
  chooseFormat: (format: CopyFormat) => void;
}

/** The reply as it will be pasted, and the ways to take it along. */
export class ReplyPanel {
  readonly #root: HTMLElement;
  readonly #actions: ReplyPanelActions;

  constructor(root: HTMLElement, actions: ReplyPanelActions, signal: AbortSignal) {
    this.#root = root;
    this.#actions = actions;
    const { words, compose, chooseFormat, sharedAddress } = actions;
    for (const format of copyFormats) {
      this.#radio(format).addEventListener('change', () => chooseFormat(format), { signal });
      part(root, `[data-copy="${format}"]`).addEventListener(
        'click',
        () => {
          chooseFormat(format);
          const name = this.#radio(format).labels?.[0]?.textContent.trim() ?? '';
          const done = fill(words['copied'], { what: name.toLowerCase() });
          void this.#copy(compose(format), done);
        },
        { signal },
      );
    }
    part(root, '[data-share]').addEventListener(
      'click',
      () => void this.#copy({ text: sharedAddress() }, words['shared']),
      { signal },
    );
  }

  /** @param complete whether everything picked can stand in the reply; until then there is nothing to copy. */
  draw(format: CopyFormat, complete: boolean): void {
    const { text, html } = this.#actions.compose(format);
    const preview = part(this.#root, '[data-preview]');
    this.#radio(format).checked = true;
    preview.dataset['preview'] = format;
    // `html` comes from composeReply, which escapes every word in it.
    if (html === undefined) preview.textContent = text;
    else showHtml(preview, html);
    preview.hidden = text === '';
    part(this.#root, '[data-preview-empty]').hidden = text !== '';
    for (const button of this.#root.querySelectorAll<HTMLButtonElement>('[data-copy]')) {
      button.disabled = !complete;
      const preferred = button.dataset['copy'] === format;
      button.classList.toggle('primary', preferred);
      button.classList.toggle('quiet', !preferred);
    }
    part(this.#root, '[data-share]', HTMLButtonElement).disabled = !complete;
    // What was said of the last copy, and the field that holds it, are no longer about this reply.
    this.#tell('');
  }

  async #copy(copied: Copied, done: string): Promise<void> {
    this.#tell('');
    if (await copy(copied)) {
      this.#tell(done);
      return;
    }
    this.#tell(wordsOf(this.#root, 'copied').refused, copied.text);
  }

  #tell(sentence: string, text?: string): void {
    const field = part(this.#root, '[data-field]', HTMLTextAreaElement);
    part(this.#root, '[data-copy-status]').textContent = sentence;
    field.hidden = text === undefined;
    field.value = text ?? '';
    if (text === undefined) return;
    field.focus();
    field.select();
  }

  #radio(format: CopyFormat): HTMLInputElement {
    return part(this.#root, `input[value="${format}"]`, HTMLInputElement);
  }
}
