import { widthOf, wordsOf, wrap } from './wrap.ts';

/** Size of the letters of a flowchart, in pixels of the drawing. */
export const FONT_SIZE = 15;
/** How wide a line of a label may be: three nodes side by side stay readable on a screen of 360 px. */
const LINE_WIDTH = 126;

/**
 * A label in lines of ours, since Mermaid breaks words and leaves the number of a step alone on a line. A word that is too long
 * widens its node.
 * @param text a space that does not break holds two words together
 */
export function label(text: string): string {
  const width = Math.max(LINE_WIDTH, ...wordsOf(text).map((word) => widthOf(word, FONT_SIZE)));
  const lines = wrap(text, width, FONT_SIZE).map((line) => escaped(line.replaceAll('\u{a0}', ' ')));
  return `"${lines.join('<br/>')}"`;
}

/** A text that Mermaid prints as it is: quotes and the characters of its own syntax become entities. */
export function escaped(text: string): string {
  return text.replace(/[#"<>&;]/gu, (char) => `#${String(char.codePointAt(0))};`);
}

/**
 * How Mermaid lays a flowchart out: dagre keeps chains narrow, ELK leads branches round the nodes that stand in the way.
 */
type Layout = 'dagre' | 'elk';

/** Joins the lines of a flowchart from top to bottom: the one direction that a phone can read. */
export function flowchart(layout: Layout, lines: readonly string[]): string {
  const head = ['---', 'config:', `  layout: ${layout}`, '---', 'flowchart TB'];
  return [...head, ...lines.map((line) => `  ${line}`), ''].join('\n');
}
