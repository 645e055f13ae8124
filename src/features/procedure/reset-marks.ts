import { part } from '../../browser/dom.ts';
import { change, emptyCase, mergeCases, type Case } from '../../cases/case.ts';
import { makeMark } from '../../cases/mark.ts';
import { currentMark, type Markable } from '../../cases/revision.ts';

/** Asks whether to take back all marks of the procedure. */
export function offerReset(root: HTMLElement, reset: () => void, signal: AbortSignal): void {
  const dialog = part(root, '[data-reset-dialog]', HTMLDialogElement);
  part(root, '[data-reset]').addEventListener('click', () => dialog.showModal(), { signal });
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
