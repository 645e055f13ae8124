import type { Evaluation } from '../../decision/evaluate.ts';

/** Colours the nodes of the diagram: what was answered, what came out, what is asked next. */
export function colourDecision({ kept, outcomes, next }: Evaluation): void {
  const reached = new Set(outcomes.map(({ id }) => `outcome-${id}`));
  for (const node of document.querySelectorAll<SVGAElement>('.diagram [data-node]')) {
    const name = node.dataset['node'] ?? '';
    const answered = kept[name.replace(/^question-/u, '')] !== undefined;
    node.dataset['state'] =
      reached.has(name) || answered ? 'chosen' : name === `question-${next?.id ?? ''}` ? 'next' : 'open';
  }
}
