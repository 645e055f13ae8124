import { defineElement } from '../dom.ts';
import { doneSteps } from '../roadmap/done-steps.ts';

/** `<road-map>`: colours the steps that the reader has done, now and when another tab marks some. Changes nothing. */
defineElement('road-map', (root, signal) => {
  const draw = (): void => colour(root, doneSteps(root.dataset['regulation'] ?? ''));
  addEventListener('storage', draw, { signal });
  addEventListener('pageshow', draw, { signal });
  draw();
});

/** @param done ids of the steps that are done. */
function colour(root: HTMLElement, done: ReadonlySet<string>): void {
  for (const node of root.querySelectorAll<SVGAElement>('[data-node^="step-"]')) {
    const isDone = done.has((node.dataset['node'] ?? '').slice('step-'.length));
    if (isDone) node.dataset['state'] = 'done';
    else delete node.dataset['state'];
  }
}
