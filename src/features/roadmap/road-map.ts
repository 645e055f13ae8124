import { dataOf, defineElement } from '../../browser/dom.ts';
import { fill } from '../../browser/sentence.ts';
import { wordsOf } from '../../browser/words.ts';
import { settledSteps, type RoadSteps } from './settled-steps.ts';
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
  const parts = [...root.querySelectorAll<HTMLElement>('[data-road-part]')];
  const known = dataOf(root, 'steps') as RoadSteps;
  const draw = (): void => {
    const { value } = openCase(readOnlyStorage, chosenCase(readOnlyStorage)).read();
    const settled = settledSteps(value, stops.map(idOf), known);
    for (const stop of stops) {
      if (settled.has(idOf(stop))) stop.dataset['state'] = 'done';
      else delete stop.dataset['state'];
    }
    for (const part of parts) drawProgress(part, settled);
  };
  /** The count of a procedure that is begun, and its first step that is not settled. */
  const drawProgress = (part: HTMLElement, settled: ReadonlySet<string>): void => {
    const own = [...part.querySelectorAll<HTMLElement>(STOPS)];
    const progress = part.querySelector<HTMLElement>('[data-progress]');
    if (!progress) return;
    const done = own.filter((stop) => settled.has(idOf(stop))).length;
    progress.textContent = done > 0 ? fill(words['progress'], { done, total: own.length }) : '';
    const next = done > 0 ? own.find((stop) => !settled.has(idOf(stop))) : undefined;
    if (next) next.dataset['state'] = 'next';
  };
  onStorageChanged(draw, signal);
  draw();
});
