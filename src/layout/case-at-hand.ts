import { change, emptyCase, isWorkedOn, type Case } from '../cases/case.ts';
import { browserStorage } from '../storage/browser-storage.ts';
import {
  caseKey,
  chooseCase,
  chosenCase,
  listCases,
  newId,
  openCase,
  type CaseEntry,
} from '../storage/cases.ts';
import { concerns, onStorageChanged } from '../storage/changes.ts';
import type { StorageProblem } from '../storage/entry.ts';
import type { StorageNotice } from './storage-notice.ts';

/** Where changes live only until the page is closed. */
const UNSTORED: ReadonlySet<StorageProblem> = new Set(['refused', 'full', 'large', 'stuck', 'newer']);

/**
 * The case that the pages of procedures and of letters work on: the one place where they read and write what is stored of it.
 * Each change is merged into what is stored, so that windows agree.
 */
export class CaseAtHand {
  readonly #notice: StorageNotice;
  #entry: CaseEntry = openCase(browserStorage, chosenCase(browserStorage));

  constructor(notice: StorageNotice) {
    this.#notice = notice;
  }

  get id(): string {
    return this.#entry.id;
  }

  read(): Case {
    const { value, problem, raw } = this.#entry.read();
    this.#notice.tell(problem, raw);
    this.#offerCopy(problem);
    return value;
  }

  /** Stores a change. @returns the case with the change in it, and why it will not outlive the page, if so. */
  apply(change: Case): { value: Case; problem: StorageProblem | undefined } {
    const applied = this.#entry.apply(change);
    this.#notice.tell(applied.problem);
    this.#offerCopy(applied.problem);
    return { ...applied, problem: this.#entry.isUnsaved() ? applied.problem : undefined };
  }

  /** The cases that the reader can choose from: the one at hand is always among them. */
  choices(): Case[] {
    const active = this.active();
    return active.some(({ id }) => id === this.id) ? active : [this.read(), ...active];
  }

  /** The cases that the reader works on. */
  active(): Case[] {
    return listCases(browserStorage)
      .filter(({ value, problem }) => problem !== 'newer' && isWorkedOn(value))
      .map(({ value }) => value);
  }

  /** Works on another case from now on, here and on the pages that are opened later. */
  choose(id: string): void {
    chooseCase(browserStorage, id);
    this.#entry = openCase(browserStorage, id);
  }

  /** Stores a new case. @returns its id */
  create(name: string): string {
    const id = newId();
    openCase(browserStorage, id).apply(change.name(emptyCase(id), name, Date.now()));
    return id;
  }

  /** What cannot be stored would go with the page: the reader can take it away as a file. */
  #offerCopy(problem: StorageProblem | undefined): void {
    if (problem === undefined || !UNSTORED.has(problem)) return;
    this.#notice.offer(async () => {
      const { writeCaseFile } = await import('../cases/case-file.ts');
      return writeCaseFile({ cases: [this.#entry.read().value], wordings: {} }, new Date());
    });
  }

  /** Calls back whenever another window has changed the case. */
  onChangeElsewhere(changed: () => void, signal: AbortSignal): void {
    onStorageChanged((change) => {
      if (!concerns(change, caseKey(this.id))) return;
      this.#entry.heard(change.newValue);
      changed();
    }, signal);
  }
}
