import type { Former } from '../../cases/tracked.ts';
import { dataOf, defineElement } from '../dom.ts';
import { settledSteps } from '../roadmap/settled-steps.ts';

/** `<road-map>`: colours the steps on which nothing is left to do, now and when another tab marks some. Changes nothing. */
defineElement('road-map', (root, signal) => {
  const nodes = [...root.querySelectorAll<SVGElement | HTMLElement>('[data-node^="step-"]')];
  const formerly = dataOf(root, 'formerly') as Record<string, Former[]>;
  const idOf = ({ dataset }: SVGElement | HTMLElement): string =>
    (dataset['node'] ?? '').slice('step-'.length);
  const draw = (): void => {
    const settled = settledSteps(root.dataset['regulation'] ?? '', nodes.map(idOf), formerly);
    for (const node of nodes) {
      if (settled.has(idOf(node))) node.dataset['state'] = 'done';
      else delete node.dataset['state'];
    }
  };
  addEventListener('storage', draw, { signal });
  addEventListener('pageshow', draw, { signal });
  draw();
});
