import { micromark, type Options } from 'micromark';
import { readTable, type TableCell } from '../model/table.ts';

/**
 * Documents print underscores where something is to be filled in («___» __________ 20__ г.), and never mean emphasis or a rule
 * by them: they are letters as any other.
 */
export const literalUnderscores: Options = {
  extensions: [
    {
      disable: { null: ['thematicBreak'] },
      text: {
        95: {
          name: 'literalUnderscore',
          tokenize: (effects, ok) => (code) => {
            effects.enter('data');
            effects.consume(code);
            effects.exit('data');
            return ok;
          },
        },
      },
    },
  ],
};

/** Markdown of the model's texts as HTML. Raw HTML in it is shown as text, and unsafe links are dropped. */
export function renderBlock(markdown: string): string {
  if (PLAIN.test(markdown)) return `<p>${markdown}</p>`;
  return markdown.includes('|') ? withTables(markdown) : parsed(markdown);
}

/**
 * One line without Markdown: no marks in it, and no beginning of a heading, a quotation, a rule or a list. Most texts of the
 * model are such, and a parser takes a thousand times as long to find that out.
 */
const PLAIN = /^(?![-#>+~\s]|\d+[.)])[^\\`*[\]<>&"|\0\r\n]+(?<!\s)$/u;

/** The same for a single paragraph, without the `<p>` around it. */
export function renderInline(markdown: string): string {
  return renderBlock(markdown).replace(/^<p>(.*)<\/p>$/su, '$1');
}

/** A row of `| cells |`, then a row of `| --- |`, then more rows. */
const table = /^[ \t]*\|.*\|[ \t]*\n[ \t]*\|(?:[ \t:]*-+[ \t:]*\|)+[ \t]*(?:\n[ \t]*\|.*\|[ \t]*)*$/gmu;

function withTables(markdown: string): string {
  let rest = 0;
  let html = '';
  for (const { 0: rows, index } of markdown.matchAll(table)) {
    html += parsed(markdown.slice(rest, index)) + renderTable(rows.split('\n'));
    rest = index + rows.length;
  }
  return html + parsed(markdown.slice(rest));
}

function parsed(markdown: string): string {
  return micromark(markdown, literalUnderscores);
}

/** A table that is wider than the screen scrolls in a frame, which can be focused, so that it scrolls by keyboard too. */
function renderTable(lines: readonly string[]): string {
  const { head, body } = readTable(lines);
  const label = head
    .flatMap((row) => row.map(({ text }) => text))
    .filter((text) => text !== '')
    .join(', ')
    .replace(/["&<>*]/gu, '');
  return (
    `<div class="table-scroll" tabindex="0" role="region" aria-label="${label}"><table>` +
    `<thead>${head.map((row) => renderRow(row, 'th')).join('')}</thead>` +
    `<tbody>${body.map((row) => renderRow(row, 'td')).join('')}</tbody></table></div>`
  );
}

function renderRow(cells: readonly TableCell[], tag: 'th' | 'td'): string {
  const cell = ({ text, columns, rows }: TableCell): string => {
    const scope = tag === 'th' ? ` scope="${columns > 1 ? 'colgroup' : 'col'}"` : '';
    const across = columns > 1 ? ` colspan="${String(columns)}"` : '';
    const down = rows > 1 ? ` rowspan="${String(rows)}"` : '';
    return `<${tag}${scope}${across}${down}>${renderInline(text)}</${tag}>`;
  };
  return `<tr>${cells.map(cell).join('')}</tr>`;
}
