import { raise } from '../runs.ts';
import type { ReceivedNote } from '../received.ts';
import type { Line } from './lines.ts';
import { joinLines } from './paragraphs.ts';

const beginning = /^([⁰¹²³⁴-⁹]+|\*{1,4}|\d{1,2}(?=\s|[«\p{Lu}]))\)?\s*(.*)$/u;

/**
 * Parts the lines of a page from the footnotes at its foot: lines in smaller letters or below a short rule, of which the first
 * has a mark.
 * @param rules places of the rules on the page that do not reach across it
 */
export function withoutFootnotes(
  lines: readonly Line[],
  size: number,
  rules: readonly number[],
): { lines: Line[]; notes: ReceivedNote[] } {
  let at = lines.length;
  while (at > 0 && (lines[at - 1]?.size ?? size) < size * 0.93) at -= 1;
  const belowRule = rules
    .map((rule) => lines.findIndex(({ y }) => y < rule))
    .find((index) => beginning.test(lines[index]?.text ?? ''));
  const first = belowRule ?? lines.findIndex((line, index) => index >= at && beginning.test(line.text));
  if (first < 0) return { lines: [...lines], notes: [] };
  const notes: ReceivedNote[] = [];
  for (const { text } of lines.slice(first)) {
    const [, mark, words = ''] = beginning.exec(text) ?? [];
    const last = notes.at(-1);
    if (mark !== undefined && (isNext(mark, last?.mark) || !last))
      notes.push({ mark: raise(mark), text: words });
    else if (last) last.text = joinLines(last.text, text);
  }
  return { lines: lines.slice(0, first), notes };
}

/** Inside a footnote a line may begin with a figure: only the next mark begins another. */
function isNext(mark: string, before: string | undefined): boolean {
  if (before === undefined) return true;
  if (mark.startsWith('*')) return mark.length === before.length + 1;
  return valueOf(mark) === valueOf(before) + 1;
}

function valueOf(mark: string): number {
  return Number(mark.normalize('NFKD'));
}
