import { part } from '../../browser/dom.ts';
import { change, emptyCase, mergeCases, type Case } from '../../cases/case.ts';
import { makeMark } from '../../cases/mark.ts';
import { currentMark, type Markable } from '../../cases/revision.ts';
import { nextMark } from './next-mark.ts';

/** Asks whether to take back all marks of the procedure. It can be undone until the page is closed. */
export function offerReset(
  root: HTMLElement,
  { reset, undo }: { reset: () => void; undo: () => void },
  signal: AbortSignal,
): void {
  const dialog = part(root, '[data-reset-dialog]', HTMLDialogElement);
  part(root, '[data-reset]').addEventListener('click', () => dialog.showModal(), { signal });
  part(root, '[data-reset-undo]').addEventListener('click', undo, { signal });
  dialog.addEventListener(
    'close',
    () => {
      if (dialog.returnValue !== 'reset') return;
      dialog.returnValue = '';
      reset();
    },
    { signal },
  );
}

/**
 * A change that takes back every mark on these steps. One that counts for a step although it was made on a step that is
 * gone is taken back by a mark of the step's own.
 */
export function withoutMarks(on: Case, steps: readonly Markable[], now: number): Case {
  const open = makeMark({ state: 'open' });
  return steps
    .filter((step) => currentMark(on, step).mark.state !== 'open')
    .map((step) => change.mark(on, step.ref, open, now))
    .reduce(mergeCases, emptyCase(on.id));
}

/**
 * A change that brings back the marks that were taken back. What was marked since then stays.
 *
 * @param before the case before they were taken back
 * @param on the case as it is
 */
export function withMarksBack(before: Case, on: Case, steps: readonly Markable[], now: number): Case {
  const stateIn = (it: Case, step: Markable): string => currentMark(it, step).mark.state;
  return steps
    .filter((step) => stateIn(before, step) !== 'open' && stateIn(on, step) === 'open')
    .map((step) =>
      change.mark(on, step.ref, nextMark(currentMark(before, step), {}, step.fingerprint, false), now),
    )
    .reduce(mergeCases, emptyCase(on.id));
}
