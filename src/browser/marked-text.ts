import type { Part } from '../search/marks.ts';

/** The parts of a passage as elements, marked where they hold what was asked for. */
export function markedText(parts: readonly Part[]): HTMLElement[] {
  return parts.map(({ text, marked }) => {
    const element = document.createElement(marked ? 'mark' : 'span');
    element.textContent = text;
    return element;
  });
}
