import { isUntouched, lastChangedFirst, type Case } from '../../cases/case.ts';
import type { CaseFile } from '../../cases/case-file.ts';
import type { Wording } from '../../cases/wording.ts';
import type { StorageNotice } from '../../layout/storage-notice.ts';
import { browserStorage } from '../../storage/browser-storage.ts';
import { caseKey, chooseCase, listCases, openCase, purgeCase, type ListedCase } from '../../storage/cases.ts';
import { concerns, onStorageChanged } from '../../storage/changes.ts';
import {
  applyImport,
  latestWriting,
  planFor,
  type ImportPlan,
  type ImportResult,
  type ImportWay,
} from '../../storage/import.ts';
import { wipe } from '../../storage/stored-items.ts';
import { canUndo, undo, type Undone } from '../../storage/undo.ts';
import { storedWording } from '../../storage/wordings.ts';

/** All cases of the reader: the one place where «Мои подключения» reads and writes what is stored of them. */
export class StoredCases {
  readonly #notice: StorageNotice;

  constructor(notice: StorageNotice) {
    this.#notice = notice;
  }

  /** The cases that the reader has worked on, the last changed first, and how many others cannot be read. */
  list(): { cases: Case[]; unread: number } {
    const listed = listCases(browserStorage);
    for (const { problem, raw } of listed) this.#notice.tell(problem, raw);
    const readable = listed.filter(isReadable);
    return {
      cases: readable
        .map(({ value }) => value)
        .filter((on) => !isUntouched(on))
        .sort(lastChangedFirst),
      unread: listed.length - readable.length,
    };
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

  /** @returns whether it is gone */
  erase(id: string): boolean {
    return purgeCase(browserStorage, id);
  }

  /** Takes away everything that the site has stored, not only cases. @returns whether all of it is gone */
  eraseEverything(): boolean {
    return wipe(browserStorage) === 0;
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

  /** The latest moment at which a file can have been written; Infinity where the clock was set back. */
  get latestWriting(): number {
    return latestWriting(browserStorage);
  }

  /** What a file would do to the cases that are stored now. */
  planImport(file: CaseFile): ImportPlan {
    return planFor(browserStorage, file);
  }

  /** Takes a file in as the reader has agreed to: all of it or nothing. */
  import(file: CaseFile, way: ImportWay, shown: ImportPlan): ImportResult {
    return applyImport(browserStorage, file, way, shown);
  }

  get canUndoImport(): boolean {
    return canUndo(browserStorage);
  }

  undoImport(): Undone {
    return undo(browserStorage);
  }

  /** Calls back whenever another window has changed something of the site's, or may have while this one was asleep. */
  onChangeElsewhere(changed: () => void, signal: AbortSignal): void {
    onStorageChanged((change) => {
      if (change.key !== null && !change.key.startsWith('navigator:')) return;
      for (const { id } of listCases(browserStorage))
        if (concerns(change, caseKey(id))) openCase(browserStorage, id).heard(change.newValue);
      changed();
    }, signal);
  }
}

/** Whether a case can be read here: a newer version wrote the other, or it is damaged and could not be set aside. */
function isReadable({ problem }: ListedCase): boolean {
  return problem !== 'newer' && problem !== 'stuck';
}
