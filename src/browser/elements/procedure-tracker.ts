import { progressOf, type Progress } from '../../procedure/progress.ts';
import { dataOf, defineElement, fill, part } from '../dom.ts';
import { isDay, mergeMarks, nextMark, openProgress, type Marks } from '../state/progress.ts';
import { browserStorage, StorageNotice } from './storage-notice.ts';

interface TrackedStep {
  id: string;
  ref: string;
  title: string;
  requires: string[];
  ongoing: boolean;
  waitsFor?: string;
}

/** The controls of one step that can be ticked. */
interface Controls {
  step: TrackedStep;
  item: HTMLElement;
  checkbox: HTMLInputElement;
  dateRow: HTMLElement;
  date: HTMLInputElement;
  missing: HTMLElement;
}

/**
 * `<procedure-tracker>`: ticks, dates and progress of a procedure. The state is what is stored; each change reads it
 * anew, adds to it and writes it back, so that two tabs agree, and everything on the page is drawn from it.
 */
defineElement('procedure-tracker', (root, signal) => {
  const steps = dataOf(root, 'steps') as TrackedStep[];
  const words = dataOf(root, 'words') as Record<string, string>;
  const notice = new StorageNotice(root, signal);
  const entry = openProgress(browserStorage);
  const panel = part(root, '[data-panel]');
  const status = part(root, '[data-status]');
  const dialog = part(root, '[data-dialog]', HTMLDialogElement);
  const numberOf = new Map(steps.map(({ id }, index) => [id, index + 1]));
  const controls = steps.filter(({ ongoing }) => !ongoing).map((step) => controlsOf(root, step));

  const read = (): Marks => {
    const { value, problem, raw } = entry.read();
    notice.tell(problem, raw);
    return value;
  };
  /** Marks made here. Another tab that had not heard of them yet may write over them; then they are written again. */
  let mine: Marks = {};
  const save = (added: Marks): Marks => {
    mine = { ...mine, ...added };
    const merged = mergeMarks(read(), mine);
    notice.tell(entry.write(merged));
    return merged;
  };
  const mark = (step: TrackedStep, done: boolean, on: string | undefined): void => {
    const stored = read();
    draw(save({ [step.ref]: nextMark(stored[step.ref], done, on, Date.now()) }));
  };
  const announce = (sentence: string, progress: Progress, title = ''): void => {
    status.textContent = fill(sentence, { title, done: progress.done, total: progress.total });
  };
  const progressFrom = (current: Marks): Progress =>
    progressOf(steps, new Set(steps.filter(({ ref }) => current[ref]?.done).map(({ id }) => id)));

  const draw = (current: Marks): void => {
    const progress = progressFrom(current);
    for (const controlled of controls) drawStep(controlled, current, progress);
    drawPanel(progress);
    drawDiagram(progress);
  };

  const drawStep = (
    { step, item, checkbox, dateRow, date, missing }: Controls,
    current: Marks,
    progress: Progress,
  ): void => {
    const state = progress.steps.find(({ id }) => id === step.id);
    const isDone = state?.done ?? false;
    item.dataset['state'] = isDone ? 'done' : progress.next === step.id ? 'next' : 'open';
    checkbox.checked = isDone;
    dateRow.hidden = !isDone;
    date.value = (isDone && current[step.ref]?.on) || '';
    missing.hidden = isDone || !state?.missing.length;
    missing.textContent = fill(words['missing'] ?? '', {
      steps: (state?.missing ?? []).map((id) => numberOf.get(id) ?? id).join(', '),
    });
  };

  const drawPanel = (progress: Progress): void => {
    part(panel, '[data-count]').textContent = fill(words['count'] ?? '', {
      done: progress.done,
      total: progress.total,
    });
    part(panel, '[data-bar]', HTMLProgressElement).value = progress.done;
    const next = steps.find(({ id }) => id === progress.next);
    const link = part(panel, '[data-next]', HTMLAnchorElement);
    part(panel, '[data-next-label]').textContent = (next ? words['next'] : words['allDone']) ?? '';
    link.hidden = !next;
    link.textContent = next ? `${String(numberOf.get(next.id))}. ${next.title}` : '';
    if (next) link.href = `#step-${next.id}`;
    part(panel, '[data-waits]').textContent = next?.waitsFor
      ? `— ${fill(words['waiting'] ?? '', { party: next.waitsFor })}`
      : '';
    part(panel, '[data-reset]').hidden = progress.done === 0;
  };

  const drawDiagram = (progress: Progress): void => {
    for (const node of root.querySelectorAll<SVGAElement>('[data-node]')) {
      const id = node.dataset['node']?.replace(/^step-/u, '');
      const state = progress.steps.find((step) => step.id === id);
      node.dataset['state'] = state?.done ? 'done' : progress.next === id ? 'next' : 'open';
    }
  };

  for (const { step, checkbox, date } of controls) {
    checkbox.addEventListener(
      'change',
      () => {
        mark(step, checkbox.checked, checkbox.checked ? today() : undefined);
        announce(
          (checkbox.checked ? words['ticked'] : words['unticked']) ?? '',
          progressFrom(read()),
          step.title,
        );
      },
      { signal },
    );
    date.addEventListener('change', () => mark(step, true, isDay(date.value) ? date.value : undefined), {
      signal,
    });
  }
  part(panel, '[data-reset]').addEventListener('click', () => dialog.showModal(), { signal });
  dialog.addEventListener(
    'close',
    () => {
      if (dialog.returnValue !== 'reset') return;
      dialog.returnValue = '';
      const stored = read();
      const cleared = steps.flatMap(({ ref }) =>
        stored[ref]?.done ? [[ref, nextMark(stored[ref], false, undefined, Date.now())] as const] : [],
      );
      draw(save(Object.fromEntries(cleared)));
      status.textContent = words['resetDone'] ?? '';
      // The button that opened the dialog is hidden now, so the focus needs a place of its own.
      part(panel, '[data-next]').focus();
    },
    { signal },
  );
  addEventListener(
    'storage',
    ({ key, newValue }) => {
      if (key !== null && key !== entry.key) return;
      // Taken away on purpose: what was made here goes too.
      if (newValue === null) mine = {};
      const stored = read();
      const lost = Object.keys(mine).some((ref) => (stored[ref]?.at ?? 0) < (mine[ref]?.at ?? 0));
      draw(lost ? save({}) : stored);
    },
    { signal },
  );

  draw(read());
  panel.hidden = false;
});

function controlsOf(root: HTMLElement, step: TrackedStep): Controls {
  const item = part(root, `[data-step="${CSS.escape(step.id)}"]`);
  part(item, '[data-tick]').hidden = false;
  return {
    step,
    item,
    checkbox: part(item, '[data-checkbox]', HTMLInputElement),
    dateRow: part(item, '[data-date-row]'),
    date: part(item, '[data-date]', HTMLInputElement),
    missing: part(item, '[data-missing]'),
  };
}

/** Today by the reader's clock, as a date input writes it. */
function today(): string {
  const now = new Date();
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()]
    .map((n) => String(n).padStart(2, '0'))
    .join('-');
}
