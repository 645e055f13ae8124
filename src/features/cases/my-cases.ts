import { defineElement, part } from '../../browser/dom.ts';
import { caseName } from '../../browser/case-name.ts';
import { fill } from '../../browser/sentence.ts';
import { wordsOf } from '../../browser/words.ts';
import { StorageNotice } from '../../layout/storage-notice.ts';
import { browserStorage } from '../../storage/browser-storage.ts';
import { ActionNotice } from './action-notice.ts';
import { CaseCommands } from './case-commands.ts';
import { CaseIntake } from './case-intake.ts';
import { CaseLists } from './case-lists.ts';
import type { CasesPage } from './cases-page.ts';
import { StoredCases } from './stored-cases.ts';
import { StoredPanel } from './stored-panel.ts';

/** `<my-cases>`: all cases of the reader. Everything is drawn from what is stored (StoredCases), anew after each change. */
defineElement('my-cases', (root, signal) => {
  const words = wordsOf(root, 'cases');
  const trackerWords = wordsOf(root, 'tracker');
  const undone = (sentence: string): void => {
    page.draw();
    page.notice.tell(sentence);
    page.focusStart();
  };
  const page: CasesPage = {
    words,
    cases: new StoredCases(new StorageNotice(root, signal)),
    notice: new ActionNotice(root, undone, signal),
    nameOf: (on) => caseName(on, trackerWords['defaultCase']),
    dialog: (name) => part(root, `[data-${name}]`, HTMLDialogElement),
    draw: () => draw(),
    focusStart: () => part(root, '[data-new]').focus(),
  };
  const commands = new CaseCommands(page);
  const act = commands.act.bind(commands);
  const lists = new CaseLists(root, { page, trackerWords, act }, signal);
  const stored = new StoredPanel(part(root, '[data-stored]'), browserStorage, signal);
  const intake = new CaseIntake(root, page, signal);

  const draw = (): void => {
    const { cases, unread } = page.cases.list();
    const warning = part(root, '[data-unread]');
    warning.hidden = unread === 0;
    warning.textContent = fill(words['unread'], { count: unread });
    lists.draw(cases);
    part(root, '[data-export-all]').hidden = cases.length === 0;
    stored.draw();
  };

  const on = (selector: string, listener: () => void): void =>
    part(root, selector).addEventListener('click', listener, { signal });
  on('[data-new]', () => commands.create());
  on('[data-export-all]', () => commands.exportAll());
  on('[data-wipe]', () => void commands.eraseEverything());
  page.cases.onChangeElsewhere(() => {
    // A dialog is about the cases as they were; they are drawn when it is closed.
    if (!root.querySelector('dialog[open]')) draw();
  }, signal);

  draw();
  part(root, '[data-app]').hidden = false;
  intake.start();
});
