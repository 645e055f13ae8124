import { isUntouched, lastChange, type Case } from '../../cases/case.ts';
import type { Wording } from '../../cases/wording.ts';
import type { StorageNotice } from '../../layout/storage-notice.ts';
import { browserStorage } from '../../storage/browser-storage.ts';
import { caseKey, chooseCase, listCases, openCase, type ListedCase } from '../../storage/cases.ts';
import { encodeEntry } from '../../storage/entry.ts';
import { wipe } from '../../storage/stored-items.ts';
import { canUndo, changeTogether, undo } from '../../storage/undo.ts';
import { storedWording, storeWording } from '../../storage/wordings.ts';

/** All cases of the reader: the one place where «Мои дела» reads and writes what is stored of them. */
export class StoredCases {
  readonly #notice: StorageNotice;

  constructor(notice: StorageNotice) {
    this.#notice = notice;
  }

  /** The cases that the reader has worked on, the last changed first, and how many others cannot be read. */
  list(): { cases: Case[]; unread: number } {
    const listed = this.listed();
    for (const { problem, raw } of listed) this.#notice.tell(problem, raw);
    const readable = listed.filter(isReadable);
    return {
      cases: readable
        .map(({ value }) => value)
        .filter((on) => !isUntouched(on))
        .sort((a, b) => lastChange(b) - lastChange(a) || (a.id < b.id ? -1 : 1)),
      unread: listed.length - readable.length,
    };
  }

  /** Every stored case, with what is wrong with it. */
  listed(): ListedCase[] {
    return listCases(browserStorage);
  }

  read(id: string): Case {
    return openCase(browserStorage, id).read().value;
  }

  /** Changes a case as it is stored now. */
  apply(id: string, changeOf: (on: Case) => Case): void {
    const entry = openCase(browserStorage, id);
    this.#notice.tell(entry.apply(changeOf(entry.read().value)).problem);
  }

  /** Makes a case the one that procedure pages work on. */
  choose(id: string): void {
    chooseCase(browserStorage, id);
  }

  erase(id: string): void {
    browserStorage.remove(caseKey(id));
  }

  /** Takes away everything that the site has stored, not only cases. */
  eraseEverything(): void {
    wipe(browserStorage);
  }

  /** The wordings under which the marks of some cases were made, as far as they are stored, by fingerprint. */
  wordingsOf(cases: readonly Case[]): Record<string, Wording> {
    const marks = cases.flatMap(({ steps }) => Object.values(steps));
    const fingerprints = new Set(marks.map(({ value }) => value.wording ?? ''));
    return Object.fromEntries(
      [...fingerprints].flatMap((fingerprint) => {
        const wording = storedWording(browserStorage, fingerprint);
        return wording ? [[fingerprint, wording]] : [];
      }),
    );
  }

  /**
   * Stores cases as they are given, all of them or none, with the way back to what stood there.
   * @returns whether there was room
   */
  replace(cases: readonly Case[], wordings: Readonly<Record<string, Wording>>): boolean {
    const values = Object.fromEntries(cases.map((on) => [caseKey(on.id), encodeEntry(1, on)]));
    if (cases.length > 0 && changeTogether(browserStorage, values)) return false;
    for (const [fingerprint, wording] of Object.entries(wordings))
      storeWording(browserStorage, fingerprint, wording);
    return true;
  }

  get canUndoReplace(): boolean {
    return canUndo(browserStorage);
  }

  undoReplace(): void {
    undo(browserStorage);
  }

  /** Calls back whenever another window has changed something of the site's. */
  onChangeElsewhere(changed: () => void, signal: AbortSignal): void {
    addEventListener(
      'storage',
      ({ key }) => {
        if (key === null || key.startsWith('navigator:')) changed();
      },
      { signal },
    );
  }
}

/** Whether a case can be read here: a newer version wrote the other, or it is damaged and could not be set aside. */
export function isReadable({ problem }: ListedCase): boolean {
  return problem !== 'newer' && problem !== 'stuck';
}
