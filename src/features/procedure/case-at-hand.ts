import { change, emptyCase, statusOf, type Case } from '../../cases/case.ts';
import type { StorageNotice } from '../../layout/storage-notice.ts';
import { browserStorage } from '../../storage/browser-storage.ts';
import {
  caseKey,
  chooseCase,
  chosenCase,
  listCases,
  newId,
  openCase,
  type CaseEntry,
} from '../../storage/cases.ts';

/**
 * The case that a procedure page works on: the one place where the tracker reads and writes what is stored of it. Each
 * change is merged into what is stored, so that windows agree.
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
    return value;
  }

  /** Stores a change. @returns the case with the change in it, stored or not. */
  apply(change: Case): Case {
    const { value, problem } = this.#entry.apply(change);
    this.#notice.tell(problem);
    return value;
  }

  /** The cases that the reader can work on instead. */
  active(): Case[] {
    return listCases(browserStorage)
      .filter(({ value, problem }) => problem !== 'newer' && statusOf(value) === 'active')
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

  /** Calls back whenever another window has changed the case. */
  onChangeElsewhere(changed: () => void, signal: AbortSignal): void {
    addEventListener(
      'storage',
      ({ key, newValue }) => {
        if (key !== null && key !== caseKey(this.id)) return;
        this.#entry.heard(newValue);
        changed();
      },
      { signal },
    );
  }
}
