import type { Overview } from '../../cases/overview.ts';
import { shownState } from './shown-state.ts';

/** Colours the nodes of the diagram, and the links of a step to those that come first. */
export function colourSteps(root: HTMLElement, { progress, next }: Overview): void {
  const states = new Map(progress.steps.map(({ id, state }) => [id, state]));
  for (const link of root.querySelectorAll<HTMLElement>('[data-requires]')) {
    const id = link.dataset['requires'] ?? '';
    link.dataset['state'] = shownState(states.get(id) ?? 'open', false);
  }
  for (const node of root.querySelectorAll<SVGAElement>('[data-node]')) {
    const id = node.dataset['node']?.replace(/^step-/u, '') ?? '';
    node.dataset['state'] = shownState(states.get(id) ?? 'open', next?.id === id);
  }
}
