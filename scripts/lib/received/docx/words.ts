import { childOf, elementsIn, textOf, type Xml } from '../xml.ts';

/** The words of runs as they are, for what is only told. */
export function plainWords(element: Xml): string {
  return elementsIn(element)
    .map((child) => (['t', 'delText'].includes(child.name) ? textOf(child) : plainWords(child)))
    .join('');
}

/** Whether a field of a form is empty: what stands in it asks for words, and is none of the document. */
export function isUnfilled(control: Xml): boolean {
  return childOf(control, 'sdtPr', 'showingPlcHdr') !== undefined;
}

/** How that is told. */
export const unfilled = 'Подсказка незаполненного поля не взята';

/** Who made a tracked change or a comment. */
export function authorOf({ attributes }: Xml): string {
  return attributes['author'] ?? '';
}
