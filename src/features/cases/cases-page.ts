import type { Case } from '../../cases/case.ts';
import type { Words } from '../../words/word-types.ts';
import type { ActionNotice } from './action-notice.ts';
import type { StoredCases } from './stored-cases.ts';

/** What the pieces of «Мои подключения» have in common. */
export interface CasesPage {
  words: Words<'cases'>;
  cases: StoredCases;
  notice: ActionNotice;
  nameOf: (on: Case) => string;
  dialog: (name: 'edit' | 'import-dialog' | 'share-dialog' | 'confirm-dialog') => HTMLDialogElement;
  /** Draws everything anew from what is stored. */
  draw: () => void;
  /** Gives the focus to the first button of the page, where the one that had it is gone. */
  focusStart: () => void;
}
