import { dataOf, defineElement } from '../../browser/dom.ts';
import { settledSteps, type RoadSteps } from './settled-steps.ts';
import { chosenCase, openCase } from '../../storage/cases.ts';
import { onStorageChanged } from '../../storage/changes.ts';
import { readOnlyStorage } from '../../storage/read-only.ts';

/** `<road-map>`: colours the steps on which nothing is left to do, now and when another tab marks some. Changes nothing. */
defineElement('road-map', (root, signal) => {
  const nodes = [...root.querySelectorAll<SVGElement | HTMLElement>('[data-node^="step-"]')];
  const known = dataOf(root, 'steps') as RoadSteps;
  const idOf = ({ dataset }: SVGElement | HTMLElement): string =>
    (dataset['node'] ?? '').slice('step-'.length);
  const draw = (): void => {
    const { value } = openCase(readOnlyStorage, chosenCase(readOnlyStorage)).read();
    const settled = settledSteps(value, nodes.map(idOf), known);
    for (const node of nodes) {
      if (settled.has(idOf(node))) node.dataset['state'] = 'done';
      else delete node.dataset['state'];
    }
  };
  onStorageChanged(draw, signal);
  draw();
});
