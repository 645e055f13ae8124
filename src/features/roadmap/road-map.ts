import { dataOf, defineElement } from '../../browser/dom.ts';
import { fill } from '../../browser/sentence.ts';
import { wordsOf } from '../../browser/words.ts';
import type { Case } from '../../cases/case.ts';
import { progressIn, type CountedStep } from '../../cases/progress-in.ts';
import { isSettled } from '../../procedure/state.ts';
import { chosenCase, openCase } from '../../storage/cases.ts';
import { onStorageChanged } from '../../storage/changes.ts';
import { readOnlyStorage } from '../../storage/read-only.ts';

type Stop = SVGElement | HTMLElement;

const STOPS = '[data-node^="step-"]';
const idOf = ({ dataset }: Stop): string => (dataset['node'] ?? '').slice('step-'.length);

/**
 * `<road-map>`: shows on the whole way which steps are settled and which comes next, now and when another tab marks some.
 * Changes nothing that is stored.
 */
defineElement('road-map', (root, signal) => {
  const words = wordsOf(root, 'roadmap');
  const stops = [...root.querySelectorAll<Stop>(STOPS)];
  const procedures = dataOf(root, 'procedures') as CountedStep[][];
  const counts = [...root.querySelectorAll<HTMLElement>('[data-progress]')];
  const draw = (): void => {
    const { value } = openCase(readOnlyStorage, chosenCase(readOnlyStorage)).read();
    for (const stop of stops) delete stop.dataset['state'];
    procedures.forEach((steps, index) => drawProgress(value, steps, counts[index]));
  };
  const drawProgress = (on: Case, own: readonly CountedStep[], count: HTMLElement | undefined): void => {
    const { steps, done, total, next } = progressIn(on, own);
    const isBegun = steps.some(({ state }) => state !== 'open');
    const settled = new Set(steps.filter(({ state }) => isSettled(state)).map(({ id }) => id));
    for (const stop of stops) {
      const id = idOf(stop);
      if (settled.has(id)) stop.dataset['state'] = 'done';
      else if (isBegun && id === next && stop instanceof HTMLElement) stop.dataset['state'] = 'next';
    }
    if (count) count.textContent = isBegun ? fill(words['progress'], { done, total }) : '';
  };
  onStorageChanged(draw, signal);
  draw();
});
