import { wordsOf } from '../../browser/words.ts';
import { change, emptyCase, markOn, mergeCases, proceduresOf, type Case } from '../../cases/case.ts';
import { dayOf } from '../../cases/day.ts';
import { makeMark, type Mark } from '../../cases/mark.ts';
import { overviewOf, type Overview } from '../../cases/overview.ts';
import { currentMark, type CurrentMark } from '../../cases/revision.ts';
import { shownState } from './shown-state.ts';
import { dataOf, defineElement, part } from '../../browser/dom.ts';
import { fill } from '../../browser/sentence.ts';
import type { PageStep, TrackedProcedure } from '../../cases/tracked.ts';
import type { ReviewWords } from './review.ts';
import { StepControls } from './step-controls.ts';
import { TrackerPanel } from './tracker-panel.ts';
import { caseKey, chosenCase, openCase } from '../../storage/cases.ts';
import { keepWording, keptWording } from '../../storage/wordings.ts';
import { browserStorage } from '../../storage/browser-storage.ts';
import { StorageNotice } from '../../layout/storage-notice.ts';

/**
 * `<procedure-tracker>`: states, dates and notes of the steps of one procedure, in the chosen case. The state is what is
 * stored; each change is merged into it and written back, so that windows agree, and everything is drawn from it.
 */
defineElement('procedure-tracker', (root, signal) => {
  const page = root.dataset['page'] ?? '';
  const steps = dataOf(root, 'steps') as PageStep[];
  const words = wordsOf(root, 'tracker');
  const notice = new StorageNotice(root, signal);
  const dialog = part(root, '[data-reset-dialog]', HTMLDialogElement);
  const numberOf = new Map(steps.map(({ id }, index) => [id, index + 1]));
  let entry = openCase(browserStorage, chosenCase(browserStorage));

  const read = (): Case => {
    const { value, problem, raw } = entry.read();
    notice.tell(problem, raw);
    return value;
  };
  const apply = (changed: Case): Case => {
    const { value, problem } = entry.apply(changed);
    notice.tell(problem);
    draw(value);
    return value;
  };
  const overviewFrom = (on: Case): Overview => overviewOf(on, steps, dayOf(new Date()));

  const keep = (step: PageStep, mark: Mark): void => {
    const before = read();
    const now = Date.now();
    // A case that is worked on here takes this procedure in, beside those that it has.
    const joined = change.procedures(before, [...proceduresOf(before), page], now);
    const { progress } = overviewFrom(apply(mergeCases(joined, change.mark(before, step.ref, mark, now))));
    const was = currentMark(before, step).mark.state;
    const sentence =
      mark.state === was
        ? 'kept'
        : mark.state === 'open'
          ? 'unticked'
          : mark.state === 'done'
            ? 'ticked'
            : 'stateSet';
    panel.announce(
      fill(words[sentence], {
        title: step.title,
        state: words[`state.${mark.state}`],
        done: progress.done,
        total: progress.total,
      }),
    );
    if (mark.wording === step.fingerprint) void rememberWordings([step]);
  };

  /** What the site says of this procedure now. Undefined without a network. */
  const tracked = async (): Promise<TrackedProcedure | undefined> => {
    try {
      const { trackedProcedure } = await import('../../browser/tracked-file.ts');
      return await trackedProcedure(page);
    } catch {
      return undefined;
    }
  };

  /** Keeps the words under which steps are marked, to show later what has changed. Without a network, next time. */
  const rememberWordings = async (marked: readonly PageStep[]): Promise<void> => {
    const missing = marked.filter(({ fingerprint }) => !keptWording(browserStorage, fingerprint));
    if (missing.length === 0) return;
    const procedure = await tracked();
    for (const { fingerprint } of missing) {
      const step = procedure?.steps.find((known) => known.fingerprint === fingerprint);
      if (step) keepWording(browserStorage, fingerprint, step.wording);
    }
  };

  const wordings = async (step: PageStep, { changedFrom }: CurrentMark): Promise<ReviewWords> => {
    const procedure = await tracked();
    return {
      before: changedFrom === undefined ? undefined : keptWording(browserStorage, changedFrom),
      after: procedure?.steps.find(({ id }) => id === step.id)?.wording,
    };
  };

  const controls = steps
    .filter(({ ongoing }) => !ongoing)
    .map((step) => {
      const item = part(root, `[data-step="${CSS.escape(step.id)}"]`);
      return new StepControls(root, item, step, { words, keep, caseAtHand: read, wordings }, signal);
    });
  const panel = new TrackerPanel(part(root, '[data-panel]'), words, numberOf);

  const draw = (on: Case): void => {
    const overview = overviewFrom(on);
    const { marks, progress, next } = overview;
    const statuses = new Map(progress.steps.map((status) => [status.id, status]));
    for (const each of controls) {
      const mark = marks.get(each.step.id);
      const missing = statuses.get(each.step.id)?.missing ?? [];
      if (mark === undefined) continue;
      each.draw(
        mark,
        next?.id === each.step.id,
        missing.map((id) => numberOf.get(id) ?? id),
      );
    }
    panel.draw(on, overview);
    for (const link of root.querySelectorAll<HTMLElement>('[data-requires]'))
      link.dataset['state'] = shownState(
        statuses.get(link.dataset['requires'] ?? '')?.state ?? 'open',
        false,
      );
    for (const node of root.querySelectorAll<SVGAElement>('[data-node]')) {
      const id = node.dataset['node']?.replace(/^step-/u, '') ?? '';
      node.dataset['state'] = shownState(statuses.get(id)?.state ?? 'open', next?.id === id);
    }
  };

  part(root, '[data-reset]').addEventListener('click', () => dialog.showModal(), { signal });
  dialog.addEventListener(
    'close',
    () => {
      if (dialog.returnValue !== 'reset') return;
      dialog.returnValue = '';
      const stored = read();
      // A mark that was carried over from a step that is gone is taken back too, by one of its own.
      const marked = steps.filter((step) => currentMark(stored, step).mark.state !== 'open');
      const open = makeMark({ state: 'open' });
      const cleared = marked.map((step) => change.mark(stored, step.ref, open, Date.now()));
      apply(cleared.reduce(mergeCases, emptyCase(entry.id)));
      panel.announce(words['resetDone']);
      // The button that opened the dialog is hidden now, so the focus needs a place of its own.
      panel.focusNext();
    },
    { signal },
  );

  const opener = part(root, '[data-case-change]');
  opener.addEventListener(
    'click',
    () => {
      // Few readers change the case, so what it takes is fetched when one does.
      void import('./case-picker.ts').then(({ offerCases }) => {
        offerCases(part(root, '[data-case-dialog]', HTMLDialogElement), opener, browserStorage, {
          words,
          current: entry.id,
          choose: (id) => {
            entry = openCase(browserStorage, id);
            draw(read());
            panel.announce(fill(words['caseChosen'], { name: panel.caseName(read()) }));
          },
        });
      });
    },
    { signal },
  );

  addEventListener(
    'storage',
    ({ key, newValue }) => {
      if (key !== null && key !== caseKey(entry.id)) return;
      entry.heard(newValue);
      draw(read());
    },
    { signal },
  );

  const first = read();
  draw(first);
  part(root, '[data-panel]').hidden = false;
  // Marks made without a network have no words yet.
  const marked = steps.filter(({ ref, fingerprint }) => markOn(first, ref).wording === fingerprint);
  if (marked.some(({ fingerprint }) => !keptWording(browserStorage, fingerprint)))
    void rememberWordings(marked);
});
