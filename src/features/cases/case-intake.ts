import { part } from '../../browser/dom.ts';
import { readCaseBytes, readCaseFile, type ReadFile } from '../../cases/case-file.ts';
import { isCaseLink, readCaseLink } from '../../cases/case-link.ts';
import { mostBytes } from '../../cases/limits.ts';
import type { CasesPage } from './cases-page.ts';
import { importCases, type ImportSource } from './import-dialog.ts';

/** Takes in cases from a file that the reader picks, and from a link that carries one. */
export class CaseIntake {
  readonly #page: CasesPage;
  readonly #file: HTMLInputElement;

  constructor(root: HTMLElement, page: CasesPage, signal: AbortSignal) {
    this.#page = page;
    this.#file = part(root, '[data-file]', HTMLInputElement);
    part(root, '[data-import]').addEventListener('click', () => this.#file.click(), { signal });
    this.#file.addEventListener('change', () => void this.#takeFile(), { signal });
    addEventListener('hashchange', () => void this.#takeLink(), { signal });
  }

  /** Goes on where an earlier visit has left off: with the way back from its import, and with what the address carries. */
  start(): void {
    if (this.#page.cases.canUndoImport) this.#offerUndo(this.#page.words['importedBefore']);
    void this.#takeLink();
  }

  async #takeFile(): Promise<void> {
    const [picked] = this.#file.files ?? [];
    this.#file.value = '';
    if (!picked) return;
    if (picked.size > mostBytes) {
      await this.#takeIn({ ok: false, problem: 'too-large' }, 'file');
      return;
    }
    const bytes = await picked.arrayBuffer().catch(() => undefined);
    if (bytes === undefined) this.#page.notice.tell(this.#page.words['file.unreadable']);
    else await this.#takeIn(readCaseBytes(new Uint8Array(bytes), this.#page.cases.latestWriting), 'file');
  }

  async #takeLink(): Promise<void> {
    if (!isCaseLink(location.hash)) return;
    const text = await readCaseLink(location.hash);
    // What the link carries is private: it goes from the address bar and from the history.
    history.replaceState(history.state, '', location.pathname + location.search);
    await this.#takeIn(
      text === undefined
        ? { ok: false, problem: 'not-json' }
        : readCaseFile(text, this.#page.cases.latestWriting),
      'link',
    );
  }

  async #takeIn(file: ReadFile, source: ImportSource): Promise<void> {
    // What was said of another file is not said of this one.
    this.#page.notice.tell('');
    const { sentence, done } = await importCases(file, source, this.#page);
    this.#page.draw();
    if (done) this.#offerUndo(sentence);
    else this.#page.notice.tell(sentence);
  }

  /** An import can be undone on a later day too: what stood there before is stored. */
  #offerUndo(sentence: string): void {
    this.#page.notice.offerUndo(sentence, () => this.#undo());
  }

  /** What was set since the import stays, and the reader is told so. */
  #undo(): string {
    const { words, cases } = this.#page;
    const { problem, later } = cases.undoImport();
    if (!problem) return words[later.length > 0 ? 'undoneButLater' : 'undone'];
    this.#offerUndo(words['undoFailed']);
    return '';
  }
}
