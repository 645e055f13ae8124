import { change, enteredIn, markOn, statusOf, type Case } from '../../cases/case.ts';
import { makeMark, type Mark } from '../../cases/mark.ts';
import type { StorageNotice } from '../../layout/storage-notice.ts';
import { ORGANISATION, type Values } from '../../letters/values.ts';
import type { Ref } from '../../model/ref.ts';
import { browserStorage } from '../../storage/browser-storage.ts';
import { caseKey, chooseCase, chosenCase, listCases, openCase, type CaseEntry } from '../../storage/cases.ts';
import { concerns, onStorageChanged } from '../../storage/changes.ts';
import { openDraft, type Draft } from '../../storage/drafts.ts';
import { openOrganisation } from '../../storage/organisation.ts';

/**
 * What is entered in letters: the one place where their pages read and write what is stored. The fields of a letter belong to the
 * case at hand, those of the organisation to none.
 */
export class StoredLetter {
  readonly #notice: StorageNotice;
  readonly #organisation = openOrganisation(browserStorage);
  #entry: CaseEntry = openCase(browserStorage, chosenCase(browserStorage));

  constructor(notice: StorageNotice) {
    this.#notice = notice;
  }

  get caseId(): string {
    return this.#entry.id;
  }

  case(): Case {
    const { value, problem, raw } = this.#entry.read();
    this.#notice.tell(problem, raw);
    return value;
  }

  /** What is entered in a letter, and of the organisation, whose fields begin with `org.`. */
  values(letter: Ref | undefined): Values {
    const { value, problem, raw } = this.#organisation.read();
    this.#notice.tell(problem, raw);
    const shared = Object.entries(value).map(([field, text]) => [`${ORGANISATION}${field}`, text]);
    return { ...(letter && enteredIn(this.case(), letter)), ...(Object.fromEntries(shared) as Values) };
  }

  /** @returns why it will not outlive the page, if so */
  store(letter: Ref | undefined, field: string, text: string): string | undefined {
    if (field.startsWith(ORGANISATION)) return this.#storeShared(field.slice(ORGANISATION.length), text);
    if (!letter) return undefined;
    return this.#apply(change.letter(this.case(), `${letter}/${field}`, text, Date.now()));
  }

  mark(step: Ref): Mark {
    return markOn(this.case(), step);
  }

  setMark(step: Ref, changes: Partial<Mark>): string | undefined {
    const mark = makeMark({ ...this.mark(step), ...changes });
    return this.#apply(change.mark(this.case(), step, mark, Date.now()));
  }

  /** The day that is entered for a step and that its mark does not have yet; empty where there is none. */
  enteredDay(step: Ref): string {
    return this.#dayOf(step).read();
  }

  /** @returns why it will not outlive the page, if so */
  storeDay(step: Ref, day: string): string | undefined {
    const problem = this.#dayOf(step).write(day);
    this.#notice.tell(problem);
    return problem;
  }

  /** The cases that the reader can work on. */
  active(): Case[] {
    return listCases(browserStorage)
      .filter(({ value, problem }) => problem !== 'newer' && statusOf(value) === 'active')
      .map(({ value }) => value);
  }

  /** Works on another case from now on. */
  choose(id: string): void {
    chooseCase(browserStorage, id);
    this.#entry = openCase(browserStorage, id);
  }

  /** Calls back whenever another window has changed the case or the organisation. */
  onChangeElsewhere(changed: () => void, signal: AbortSignal): void {
    onStorageChanged((event) => {
      const isCase = concerns(event, caseKey(this.caseId));
      if (isCase) this.#entry.heard(event.newValue);
      if (isCase || concerns(event, this.#organisation.key)) changed();
    }, signal);
  }

  #dayOf(step: Ref): Draft {
    return openDraft(browserStorage, `sent:${this.caseId}:${step}`);
  }

  #storeShared(field: string, text: string): string | undefined {
    const problem = this.#organisation.write({ ...this.#organisation.read().value, [field]: text });
    this.#notice.tell(problem);
    return this.#organisation.isUnsaved() ? problem : undefined;
  }

  #apply(changed: Case): string | undefined {
    const { problem } = this.#entry.apply(changed);
    this.#notice.tell(problem);
    return this.#entry.isUnsaved() ? problem : undefined;
  }
}
