import { defineElement } from '../dom.ts';
import { doneSteps } from '../roadmap/done-steps.ts';

/** `<road-map>`: colours the steps that the reader has done, now and when another tab marks some. Changes nothing. */
defineElement('road-map', (root, signal) => {
  const nodes = [...root.querySelectorAll<SVGAElement>('[data-node^="step-"]')];
  const idOf = ({ dataset }: SVGAElement): string => (dataset['node'] ?? '').slice('step-'.length);
  const draw = (): void => {
    const done = doneSteps(root.dataset['regulation'] ?? '', nodes.map(idOf));
    for (const node of nodes) {
      if (done.has(idOf(node))) node.dataset['state'] = 'done';
      else delete node.dataset['state'];
    }
  };
  addEventListener('storage', draw, { signal });
  addEventListener('pageshow', draw, { signal });
  draw();
});
