/** A section with its lines, or what to say where there is none. */
export function section(title: string, lines: readonly string[], otherwise = ''): string {
  return `## ${title}\n\n${lines.length > 0 ? lines.join('\n') : otherwise}`;
}

/** A line of a list. */
export function item(words: string): string {
  return `- ${words}`;
}

/** The head of a table. */
export function table(head: readonly string[]): string {
  return `${row(head)}\n|${' --- |'.repeat(head.length)}`;
}

/** A row of a table: bars and line breaks in a cell do no harm. */
export function row(cells: readonly string[]): string {
  return `| ${cells.map((cell) => cell.replaceAll('|', '\\|').replace(/\s+/gu, ' ')).join(' | ')} |`;
}
