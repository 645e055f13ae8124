import { EMPHASIZED, ESCAPED, laidOut, plainText } from '../model/markup.ts';
import { readTable, type TableCell } from '../model/table.ts';
import { element, text, type Xml } from './xml.ts';

/**
 * The Markdown subset of clause texts as blocks of Akoma Ntoso: paragraphs and tables.
 * @param inline writes the words of one line.
 */
export function blocksOf(markdown: string, inline: (line: string) => Xml[]): Xml[] {
  return markdown
    .split(/\n{2,}/u)
    .map((block) => block.trim())
    .filter((block) => block !== '')
    .map((block) => {
      const rows = block.split('\n');
      return rows.every((row) => row.trim().startsWith('|'))
        ? tableOf(rows, inline)
        : element('p', {}, ...inline(laidOut(block)));
    });
}

function tableOf(lines: readonly string[], inline: (line: string) => Xml[]): Xml {
  const { head, body } = readTable(lines);
  const rowOf = (cells: readonly TableCell[], name: 'th' | 'td'): Xml =>
    element(
      'tr',
      {},
      ...cells.map((cell) => element(name, spansOf(cell), element('p', {}, ...inline(cell.text)))),
    );
  return element('table', {}, ...head.map((row) => rowOf(row, 'th')), ...body.map((row) => rowOf(row, 'td')));
}

function spansOf({ columns, rows }: TableCell): Record<string, string> {
  return {
    ...(columns > 1 ? { colspan: String(columns) } : {}),
    ...(rows > 1 ? { rowspan: String(rows) } : {}),
  };
}

const markup = new RegExp(
  [
    ESCAPED,
    String.raw`(?<!\\)\[(?<named>[^\]]+)(?<!\\)\]\((?<href>[^)\s]+)\)`,
    String.raw`<(?<auto>[^<>\s]+)>`,
    EMPHASIZED,
  ].join('|'),
  'gu',
);

/** Words with emphasis and links. */
export function inlineOf(line: string): Xml[] {
  const parts: Xml[] = [];
  let rest = 0;
  for (const match of line.matchAll(markup)) {
    const { sign, named, href, auto, stars, words } = match.groups ?? {};
    if (match.index > rest) parts.push(text(line.slice(rest, match.index)));
    rest = match.index + match[0].length;
    if (sign !== undefined) parts.push(text(sign));
    else if (named !== undefined && href !== undefined) parts.push(element('ref', { href }, text(named)));
    else if (auto !== undefined) {
      const address = /^[^:/]+@/u.test(auto) ? `mailto:${auto}` : auto;
      parts.push(element('ref', { href: address }, text(auto.replace(/^mailto:/u, ''))));
    } else if (stars !== undefined && words !== undefined)
      parts.push(element(stars.length > 1 ? 'b' : 'i', {}, text(plainText(words))));
  }
  if (rest < line.length) parts.push(text(line.slice(rest)));
  return parts;
}
