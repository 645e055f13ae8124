import { micromark, type Options } from 'micromark';

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
function renderTable([head = '', , ...rows]: string[]): string {
  const row = (line: string, open: string, close: string): string =>
    `<tr>${cellsOf(line)
      .map((cell) => open + renderInline(cell) + close)
      .join('')}</tr>`;
  const body = rows.map((line) => row(line, '<td>', '</td>')).join('');
  const label = cellsOf(head)
    .join(', ')
    .replace(/["&<>*]/gu, '');
  return (
    `<div class="table-scroll" tabindex="0" role="region" aria-label="${label}"><table>` +
    `<thead>${row(head, '<th scope="col">', '</th>')}</thead>` +
    `<tbody>${body}</tbody></table></div>`
  );
}

function cellsOf(line: string): string[] {
  return line
    .trim()
    .replace(/^\||\|$/gu, '')
    .split('|')
    .map((cell) => cell.trim());
}
