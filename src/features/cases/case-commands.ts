import { download, fileName } from '../../browser/download.ts';
import { fill } from '../../browser/sentence.ts';
import { writeCaseFile } from '../../cases/case-file.ts';
import { change, statusOf, type Case, type CaseStatus } from '../../cases/case.ts';
import { dayOf } from '../../cases/day.ts';
import { newId } from '../../storage/cases.ts';
import type { CaseAction } from './case-actions.ts';
import type { CasesPage } from './cases-page.ts';
import { confirmed } from './dialogs.ts';
import { editCase } from './edit-dialog.ts';
import { shareCase } from './share-dialog.ts';

/** What the reader can do with cases. Each command tells what has become of it. */
export class CaseCommands {
  readonly #page: CasesPage;

  constructor(page: CasesPage) {
    this.#page = page;
  }

  /** Does what a button of a card says, with the case as it is stored now. */
  act(action: CaseAction, id: string): void {
    const on = this.#page.cases.read(id);
    const commands: Readonly<Record<CaseAction, () => void>> = {
      edit: () => void this.#edit(on),
      export: () => this.#export([on], this.#page.nameOf(on)),
      share: () => shareCase(this.#page.dialog('share-dialog'), on, this.#page.nameOf(on), this.#page.words),
      archive: () => this.#setStatus(on, 'archive', 'archived'),
      restore: () => this.#setStatus(on, 'active', 'restored'),
      delete: () => this.#setStatus(on, 'deleted', 'deleted'),
      purge: () => void this.#purge(on),
    };
    commands[action]();
  }

  create(): void {
    void this.#edit(undefined);
  }

  exportAll(): void {
    this.#export(this.#page.cases.list().cases, this.#page.words['allName']);
  }

  async eraseEverything(): Promise<void> {
    const { words, cases } = this.#page;
    const dialog = this.#page.dialog('confirm-dialog');
    if (!(await confirmed(dialog, words['wipeTitle'], words['wipeText'], words['wipe']))) return;
    cases.eraseEverything();
    this.#tellOfErased(words['wiped']);
  }

  #setStatus(on: Case, status: CaseStatus, sentence: 'archived' | 'restored' | 'deleted'): void {
    const { words, cases, notice } = this.#page;
    const before = statusOf(on);
    cases.apply(on.id, (now) => change.status(now, status, Date.now()));
    this.#page.draw();
    notice.offerUndo(fill(words[sentence], { name: this.#page.nameOf(on) }), () =>
      cases.apply(on.id, (now) => change.status(now, before, Date.now())),
    );
    notice.focusUndo();
  }

  /** @param on undefined: a new case */
  async #edit(on: Case | undefined): Promise<void> {
    const { words, cases, notice } = this.#page;
    const edited = await editCase(this.#page.dialog('edit'), words[on ? 'editTitle' : 'newTitle'], on, words);
    if (!edited) return;
    const { name, procedures } = edited;
    const id = on?.id ?? newId();
    cases.apply(id, (now) => change.name(now, name, Date.now()));
    if (procedures) cases.apply(id, (now) => change.procedures(now, procedures, Date.now()));
    if (!on) cases.choose(id);
    notice.forgetUndo();
    this.#page.draw();
    notice.tell(fill(words[on ? 'edited' : 'created'], { name: name.trim() }));
  }

  #export(cases: readonly Case[], name: string): void {
    const now = new Date();
    const wordings = this.#page.cases.wordingsOf(cases);
    const text = writeCaseFile({ cases: [...cases], wordings }, now);
    download(`${fileName(name)}-${dayOf(now)}.json`, text, 'application/json');
    this.#page.notice.tell(fill(this.#page.words['exported'], { count: cases.length }));
  }

  async #purge(on: Case): Promise<void> {
    const { words, cases } = this.#page;
    const name = this.#page.nameOf(on);
    const title = fill(words['purgeTitle'], { name });
    const dialog = this.#page.dialog('confirm-dialog');
    if (!(await confirmed(dialog, title, words['purgeText'], words['purge']))) return;
    cases.erase(on.id);
    this.#tellOfErased(fill(words['purged'], { name }));
  }

  #tellOfErased(sentence: string): void {
    this.#page.notice.forgetUndo();
    this.#page.draw();
    this.#page.notice.tell(sentence);
    this.#page.focusStart();
  }
}
