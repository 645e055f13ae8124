/** A label that Mermaid prints as it is: quotes and the characters of its own syntax become entities. */
export function label(text: string): string {
  return `"${text.replace(/[#"<>&;]/gu, (char) => `#${String(char.codePointAt(0))};`)}"`;
}

/**
 * How Mermaid lays a flowchart out: dagre keeps chains narrow, ELK leads branches round the nodes that stand in the way.
 */
export type Layout = 'dagre' | 'elk';

/** Joins the lines of a flowchart from top to bottom: the one direction that a phone can read. */
export function flowchart(layout: Layout, lines: readonly string[]): string {
  const head = ['---', 'config:', `  layout: ${layout}`, '---', 'flowchart TB'];
  return [...head, ...lines.map((line) => `  ${line}`), ''].join('\n');
}
