import { wordsOf } from '../../browser/words.ts';
import type { Words } from '../../words/word-types.ts';
import { readCaseFile, writeCaseFile, type ReadFile } from '../../cases/case-file.ts';
import { isCaseLink, readCaseLink } from '../../cases/case-link.ts';
import { change, isUntouched, shelves, type Case, type Shelf } from '../../cases/case.ts';
import { dayOf } from '../../cases/day.ts';
import { longestFile } from '../../cases/limits.ts';
import { caseCard, type CaseAction } from './case-card.ts';
import { confirmed } from './dialogs.ts';
import { editCase } from './edit-dialog.ts';
import { importCases } from './import-dialog.ts';
import { KeptPanel } from './kept-panel.ts';
import { shareCase } from './share-dialog.ts';
import { copyOf, defineElement, part } from '../../browser/dom.ts';
import { fill } from '../../browser/sentence.ts';
import { download, fileName } from '../../browser/download.ts';
import { caseKey, chooseCase, listCases, newId, openCase, type ListedCase } from '../../storage/cases.ts';
import { wipe } from '../../storage/kept.ts';
import { canUndo, undo } from '../../storage/undo.ts';
import { keptWording } from '../../storage/wordings.ts';
import { browserStorage } from '../../storage/browser-storage.ts';
import { StorageNotice } from '../../layout/storage-notice.ts';

/** How many cards are drawn at once. */
const PAGE = 30;

/** `<my-cases>`: all cases of the reader. Everything is drawn from what is stored, anew after each change. */
defineElement('my-cases', (root, signal) => {
  const words = wordsOf(root, 'cases');
  const trackerWords = wordsOf(root, 'tracker');
  const notice = new StorageNotice(root, signal);
  const kept = new KeptPanel(part(root, '[data-kept]'), browserStorage, signal);
  const dialogOf = (name: string): HTMLDialogElement => part(root, `[data-${name}]`, HTMLDialogElement);
  const file = part(root, '[data-file]', HTMLInputElement);
  const more = part(root, '[data-more]', HTMLButtonElement);
  const undoPanel = part(root, '[data-undo]');
  /** Undoes the last change of this page. */
  let undoLast: (() => void) | undefined;
  let shown = PAGE;

  const nameOf = ({ name }: Case): string => name.value || trackerWords['defaultCase'];
  const tell = (sentence: string): void => {
    part(root, '[data-status]').textContent = sentence;
  };
  const apply = (id: string, changeOf: (on: Case) => Case): void => {
    const entry = openCase(browserStorage, id);
    notice.tell(entry.apply(changeOf(entry.read().value)).problem);
  };
  const offerUndo = (sentence: string, action: () => void): void => {
    undoLast = action;
    part(undoPanel, '[data-undo-text]').textContent = sentence;
    undoPanel.hidden = false;
    tell('');
  };
  const forgetLast = (): void => {
    undoLast = undefined;
    undoPanel.hidden = true;
  };

  const readable = (): ListedCase[] => {
    const listed = listCases(browserStorage);
    for (const { problem, raw } of listed) notice.tell(problem, raw);
    const unread = listed.filter(({ problem }) => problem === 'newer' || problem === 'stuck');
    const damaged = part(root, '[data-damaged]');
    damaged.hidden = unread.length === 0;
    damaged.textContent = fill(words['unread'], { count: unread.length });
    return listed.filter((item) => !unread.includes(item) && !isUntouched(item.value));
  };
  /** Draws all cases anew; the focus stays with the button that had it. */
  const draw = (): void => {
    const focused = document.activeElement;
    const action = focused instanceof HTMLElement && root.contains(focused) && focused.dataset['act'];
    const id = action && focused.closest<HTMLElement>('[data-case]')?.dataset['case'];
    drawShelves();
    if (action && id)
      root.querySelector<HTMLElement>(`[data-case="${CSS.escape(id)}"] [data-act="${action}"]`)?.focus();
  };
  const drawShelves = (): void => {
    const cases = readable()
      .map(({ value }) => value)
      .sort((a, b) => lastChange(b) - lastChange(a) || (a.id < b.id ? -1 : 1));
    for (const shelf of shelves)
      drawShelf(
        shelf,
        cases.filter((on) => on.shelf.value === shelf),
      );
    part(root, '[data-export-all]').hidden = cases.length === 0;
    kept.draw();
  };
  const drawShelf = (shelf: Shelf, cases: readonly Case[]): void => {
    const list = part(root, `[data-shelf="${shelf}"]`);
    const template = (name: string): DocumentFragment => copyOf(root, `[data-${name}-template]`);
    const choose = (id: string): void => {
      chooseCase(browserStorage, id);
    };
    list.replaceChildren(
      ...cases
        .slice(0, shown)
        .map((on) => caseCard(on, nameOf(on), { words, trackerWords, template, act, choose })),
    );
    if (shelf === 'active') {
      part(root, '[data-none]').hidden = cases.length > 0;
      more.hidden = cases.length <= shown;
      more.textContent = fill(words['more'], { count: cases.length - shown });
      return;
    }
    const box = part(root, `[data-shelf-box="${shelf}"]`);
    box.hidden = cases.length === 0;
    part(box, '[data-shelf-count]').textContent = `(${String(cases.length)})`;
  };

  const toShelf = (on: Case, shelf: Shelf, sentence: keyof Words<'cases'>): void => {
    const before = on.shelf.value;
    apply(on.id, (now) => change.shelf(now, shelf, Date.now()));
    draw();
    offerUndo(fill(words[sentence], { name: nameOf(on) }), () => {
      apply(on.id, (now) => change.shelf(now, before, Date.now()));
    });
    part(undoPanel, '[data-undo-button]').focus();
  };
  const edit = async (on: Case | undefined): Promise<void> => {
    const edited = await editCase(dialogOf('edit'), words[on ? 'editTitle' : 'newTitle'], on, words);
    if (!edited) return;
    const id = on?.id ?? newId();
    apply(id, (now) => change.name(now, edited.name, Date.now()));
    const { procedures } = edited;
    if (procedures) apply(id, (now) => change.procedures(now, procedures, Date.now()));
    if (!on) chooseCase(browserStorage, id);
    forgetLast();
    draw();
    tell(fill(words[on ? 'edited' : 'created'], { name: edited.name.trim() }));
  };
  const exportCases = (cases: readonly Case[], name: string): void => {
    const fingerprints = new Set(
      cases.flatMap(({ steps }) => Object.values(steps).map(({ value }) => value.wording ?? '')),
    );
    const wordings = Object.fromEntries(
      [...fingerprints].flatMap((fingerprint) => {
        const wording = keptWording(browserStorage, fingerprint);
        return wording ? [[fingerprint, wording]] : [];
      }),
    );
    const now = new Date();
    const text = writeCaseFile({ cases: [...cases], wordings }, now);
    download(`${fileName(name)}-${dayOf(now)}.json`, text, 'application/json');
    tell(fill(words['exported'], { count: cases.length }));
  };
  const purge = async (on: Case): Promise<void> => {
    const name = nameOf(on);
    const sure = await confirmed(
      dialogOf('confirm-dialog'),
      fill(words['purgeTitle'], { name }),
      words['purgeText'],
      words['purge'],
    );
    if (!sure) return;
    browserStorage.remove(caseKey(on.id));
    forgetLast();
    draw();
    tell(fill(words['purged'], { name }));
    part(root, '[data-new]').focus();
  };
  const act = (action: CaseAction, stale: Case): void => {
    const on = openCase(browserStorage, stale.id).read().value;
    if (action === 'edit') void edit(on);
    else if (action === 'export') exportCases([on], nameOf(on));
    else if (action === 'share') shareCase(dialogOf('share-dialog'), on, nameOf(on), words);
    else if (action === 'archive') toShelf(on, 'archive', 'archived');
    else if (action === 'restore') toShelf(on, 'active', 'restored');
    else if (action === 'delete') toShelf(on, 'deleted', 'deleted');
    else void purge(on);
  };

  const takeIn = async (read: ReadFile): Promise<void> => {
    const { sentence, done } = await importCases(
      dialogOf('import-dialog'),
      browserStorage,
      read,
      nameOf,
      words,
    );
    draw();
    if (done) offerStoredUndo(sentence);
    else tell(sentence);
  };
  /** An import can be undone on a later day too: what stood there before is stored. */
  const offerStoredUndo = (sentence: string): void => {
    offerUndo(sentence, () => undo(browserStorage));
  };
  const openLink = async (): Promise<void> => {
    if (!isCaseLink(location.hash)) return;
    const text = await readCaseLink(location.hash);
    // What the link carries is private: it goes from the address bar and from the history.
    history.replaceState(history.state, '', location.pathname + location.search);
    await takeIn(text === undefined ? { ok: false, problem: 'not-json' } : readCaseFile(text));
  };

  const on = (selector: string, listener: () => void): void =>
    part(root, selector).addEventListener('click', listener, { signal });
  on('[data-new]', () => void edit(undefined));
  on('[data-import]', () => file.click());
  on('[data-export-all]', () =>
    exportCases(
      readable().map(({ value }) => value),
      words['allName'],
    ),
  );
  on('[data-more]', () => {
    shown += PAGE;
    draw();
  });
  on('[data-undo-button]', () => {
    undoLast?.();
    forgetLast();
    draw();
    tell(words['undone']);
    part(root, '[data-new]').focus();
  });
  on('[data-wipe]', () => {
    void confirmed(dialogOf('confirm-dialog'), words['wipeTitle'], words['wipeText'], words['wipe']).then(
      (sure) => {
        if (!sure) return;
        wipe(browserStorage);
        forgetLast();
        draw();
        tell(words['wiped']);
        part(root, '[data-new]').focus();
      },
    );
  });
  file.addEventListener(
    'change',
    () => {
      const [picked] = file.files ?? [];
      file.value = '';
      if (!picked) return;
      if (picked.size > longestFile) void takeIn({ ok: false, problem: 'too-large' });
      else
        void picked.text().then(
          (text) => takeIn(readCaseFile(text)),
          () => tell(words['file.unreadable']),
        );
    },
    { signal },
  );
  addEventListener(
    'storage',
    ({ key }) => {
      // A dialog is about the cases as they were; they are drawn when it is closed.
      if ((key === null || key.startsWith('navigator:')) && !root.querySelector('dialog[open]')) draw();
    },
    { signal },
  );
  addEventListener('hashchange', () => void openLink(), { signal });

  draw();
  part(root, '[data-app]').hidden = false;
  if (canUndo(browserStorage)) offerStoredUndo(words['importedBefore']);
  void openLink();
});

/** When anything of a case was last changed. */
function lastChange({ name, shelf, steps, procedures }: Case): number {
  const stamps = [name, shelf, ...Object.values(steps), ...Object.values(procedures)];
  return stamps.reduce((latest, { at }) => Math.max(latest, at), 0);
}
