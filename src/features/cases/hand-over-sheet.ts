import { caseName } from '../../browser/case-name.ts';
import { stateAndDay } from '../../browser/state-words.ts';
import { wordsOf } from '../../browser/words.ts';
import { isCaseId, isUntouched, lastEntered } from '../../cases/case.ts';
import { dayOf, printedDay } from '../../cases/day.ts';
import { markIn, overviewOf } from '../../cases/overview.ts';
import { dataOf, defineElement, part } from '../../browser/dom.ts';
import { fill, isolated } from '../../browser/sentence.ts';
import type { PageStep } from '../../cases/tracked.ts';
import { regulationIdOf } from '../../links/address.ts';
import { decodedFragment, fitting } from '../../links/fragment.ts';
import { caseKey, openCase } from '../../storage/cases.ts';
import { onStorageChanged } from '../../storage/changes.ts';
import { browserStorage } from '../../storage/browser-storage.ts';
import { openOrganisation } from '../../storage/organisation.ts';

/** `<hand-over-sheet>`: fills the blank form with the case that the fragment names: `#<id of the case>`. */
defineElement('hand-over-sheet', (root, signal) => {
  const steps = dataOf(root, 'steps') as PageStep[];
  const words = wordsOf(root, 'form');
  const trackerWords = wordsOf(root, 'tracker');
  const print = part(root, '[data-print]');
  const status = part(root, '[data-status]');

  const head = (field: string, text: string): void => {
    part(root, `[data-head="${field}"]`).textContent = text;
  };
  const cell = (id: string, name: string, text: string): void => {
    part(root, `[data-row="${CSS.escape(id)}"] [data-cell="${name}"]`).textContent = text;
  };
  const clear = (): void => {
    for (const field of ['case', 'organisation', 'system', 'progress', 'printed']) head(field, '');
    for (const { id, ongoing } of steps) {
      if (!ongoing) cell(id, 'state', '');
      cell(id, 'numbers', '');
      cell(id, 'note', '');
    }
  };
  const draw = (): void => {
    clear();
    const id = fitting(decodedFragment(location.hash), isStored);
    if (id === '') {
      status.textContent = words['hint'];
      return;
    }
    const on = isCaseId(id) ? openCase(browserStorage, id).read().value : undefined;
    if (!on || isUntouched(on)) {
      status.textContent = words['noCase'];
      return;
    }
    status.textContent = '';
    const today = dayOf(new Date());
    const { marks, progress } = overviewOf(on, steps, today);
    head('case', caseName(on, trackerWords['defaultCase']));
    head('organisation', isolated(openOrganisation(browserStorage).read().value['name'] ?? ''));
    head('system', isolated(lastEntered(on, regulationIdOf(steps[0]?.ref ?? ''), 'system')));
    head('progress', fill(trackerWords['count'], { done: progress.done, total: progress.total }));
    head('printed', printedDay(today));
    for (const step of steps.filter(({ ongoing }) => !ongoing)) {
      const mark = markIn(marks, step);
      const { outgoing, incoming, note } = mark;
      cell(step.id, 'state', stateAndDay(mark, trackerWords));
      const numbers = [
        outgoing && fill(trackerWords['outgoingShort'], { number: outgoing }),
        incoming && fill(trackerWords['incomingShort'], { number: incoming }),
      ];
      cell(step.id, 'numbers', numbers.filter(Boolean).join(', '));
      cell(step.id, 'note', note ?? '');
    }
  };

  // On paper a link needs its host; on a screen it would take up another line.
  const address = part(root, '[data-address]', HTMLAnchorElement);
  const path = address.textContent;
  addEventListener('beforeprint', () => (address.textContent = address.href), { signal });
  addEventListener('afterprint', () => (address.textContent = path), { signal });
  print.hidden = false;
  print.addEventListener('click', () => globalThis.print(), { signal });
  addEventListener('hashchange', draw, { signal });
  onStorageChanged(draw, signal);
  draw();
});

function isStored(id: string): boolean {
  return isCaseId(id) && browserStorage.get(caseKey(id)) !== null;
}
