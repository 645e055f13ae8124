import { laidOut } from '../model/markup.ts';
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

function tableOf(rows: readonly string[], inline: (line: string) => Xml[]): Xml {
  const written = rows.filter((row) => !/^\s*\|(?:[ \t:]*-+[ \t:]*\|)+\s*$/u.test(row));
  return element(
    'table',
    {},
    ...written.map((row, index) =>
      element(
        'tr',
        {},
        ...row
          .trim()
          .replace(/^\||\|$/gu, '')
          .split('|')
          .map((cell) => element(index === 0 ? 'th' : 'td', {}, element('p', {}, ...inline(cell.trim())))),
      ),
    ),
  );
}

const markup =
  /\[(?<words>[^\]]+)\]\((?<href>[^)\s]+)\)|<(?<auto>[^<>\s]+)>|\*\*(?<strong>[^*]+)\*\*|\*(?<em>[^*]+)\*/gu;

/** Words with emphasis and links. */
export function inlineOf(line: string): Xml[] {
  const parts: Xml[] = [];
  let rest = 0;
  for (const match of line.matchAll(markup)) {
    const { words, href, auto, strong, em } = match.groups ?? {};
    if (match.index > rest) parts.push(text(line.slice(rest, match.index)));
    rest = match.index + match[0].length;
    if (words !== undefined && href !== undefined) parts.push(element('ref', { href }, text(words)));
    else if (auto !== undefined) {
      const address = /^[^:/]+@/u.test(auto) ? `mailto:${auto}` : auto;
      parts.push(element('ref', { href: address }, text(auto.replace(/^mailto:/u, ''))));
    } else if (strong !== undefined) parts.push(element('b', {}, text(strong)));
    else if (em !== undefined) parts.push(element('i', {}, text(em)));
  }
  if (rest < line.length) parts.push(text(line.slice(rest)));
  return parts;
}
