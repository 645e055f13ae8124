import { elementsIn, textOf, type Xml } from '../xml.ts';

/** The words of runs as they are, for what is only told. */
export function plainWords(element: Xml): string {
  return elementsIn(element)
    .map((child) => (['t', 'delText'].includes(child.name) ? textOf(child) : plainWords(child)))
    .join('');
}

/** Who made a tracked change or a comment. */
export function authorOf({ attributes }: Xml): string {
  return attributes['author'] ?? '';
}
