import { markOf } from '../../../../src/authoring/marks.ts';
import type { Line } from './lines.ts';

const pageNumber = /^(?:[-–—]\s*)?(?:стр(?:аница|\.)\s*)?\d{1,4}(?:\s*(?:из|\/)\s*\d{1,4})?(?:\s*[-–—])?$/iu;
/** How many lines at either end of a page may be a running head. */
const DEEPEST = 3;

/** Parts the lines of pages from running heads and page numbers. */
export function withoutMargins(pages: readonly (readonly Line[])[]): { pages: Line[][]; heads: string[] } {
  const counts = new Map<string, number>();
  for (const lines of pages)
    for (const key of new Set(edges(lines).map(keyOf))) counts.set(key, (counts.get(key) ?? 0) + 1);
  const heads = new Set<string>();
  const kept = pages.map((lines) => {
    const removed = new Set(pages.length === 1 ? headOfOnlyPage(lines) : []);
    for (const { text } of removed) if (!pageNumber.test(text)) heads.add(text);
    for (const end of [lines.slice(0, DEEPEST), lines.slice(-DEEPEST).reverse()]) {
      for (const line of end) {
        const repeated =
          (counts.get(keyOf(line)) ?? 0) >= Math.max(2, pages.length * 0.6) &&
          markOf(line.text).kind === 'plain';
        // Only from the edge inwards: a figure inside the text is no page number.
        if (!repeated && !pageNumber.test(line.text)) break;
        removed.add(line);
        if (!pageNumber.test(line.text)) heads.add(line.text);
      }
    }
    return lines.filter((line) => !removed.has(line));
  });
  return { pages: kept, heads: [...heads] };
}

/** Nothing repeats where there is one page: what stands above a page number at its top is a running head. */
function headOfOnlyPage(lines: readonly Line[]): Line[] {
  const at = lines.slice(0, DEEPEST).findIndex(({ text }) => text.trim() === '1');
  return lines.slice(0, at + 1);
}

function edges(lines: readonly Line[]): Line[] {
  return [...lines.slice(0, DEEPEST), ...lines.slice(-DEEPEST)];
}

/** Running heads differ in their figures, and stand at one place. */
function keyOf({ text, y }: Line): string {
  return `${text.replace(/\d+/gu, '#')} ${String(Math.round(y / 6))}`;
}

/** «Общие положения ........ 3» */
const leader = /(?:\.\s?){6,}\s*\d{0,4}$/u;

/** The lines of a page without those of a table of contents: several in a row that lead to a page with dots. */
export function withoutContents(lines: readonly Line[]): Line[] {
  const led = lines.map(({ text }) => leader.test(text));
  return lines.filter((_, index) => {
    const from = led.lastIndexOf(false, index) + 1;
    const to = led.indexOf(false, index);
    return !led[index] || (to < 0 ? lines.length : to) - from < 3;
  });
}
