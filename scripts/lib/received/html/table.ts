import type { ReceivedPart } from '../received.ts';
import type { Cell, Grid } from '../tables.ts';
import { attribute, elementsIn, styleOf, type Element } from './tree.ts';

/** The cells of a table with what stands in them, and its captions. */
export function readGrid(
  table: Element,
  read: (cell: Element) => ReceivedPart[],
): Grid & { captions: ReceivedPart[] } {
  const captions = elementsIn(table).filter(({ tagName }) => tagName === 'caption');
  const rows = rowsOf(table).map((row) => elementsIn(row).filter(({ tagName }) => /^t[dh]$/u.test(tagName)));
  return {
    captions: captions.flatMap(read),
    rows: rows.map((cells) =>
      cells.map((cell): Cell => ({
        parts: read(cell),
        columns: spanOf(cell, 'colspan'),
        rows: spanOf(cell, 'rowspan'),
      })),
    ),
    bordered: isBordered(table, rows.flat()),
  };
}

function rowsOf(table: Element): Element[] {
  return elementsIn(table).flatMap((child) => {
    if (child.tagName === 'tr') return [child];
    return /^t(?:head|body|foot)$/u.test(child.tagName) ? rowsOf(child) : [];
  });
}

function spanOf(cell: Element, name: string): number {
  return Math.min(Math.max(Number.parseInt(attribute(cell, name) ?? '1', 10) || 1, 1), 200);
}

/** A page says with classes what its tables look like; one with a class or a head is taken for a table with lines. */
function isBordered(table: Element, cells: readonly Element[]): boolean {
  if (attribute(table, 'role') === 'presentation') return false;
  const hasLine = (element: Element): boolean =>
    ['border', 'border-top', 'border-bottom', 'border-left'].some((side) =>
      /\b(?:solid|double|dotted|dashed|groove|ridge|inset|outset)\b/u.test(styleOf(element, side) ?? ''),
    );
  return (
    Number(attribute(table, 'border') ?? 0) > 0 ||
    attribute(table, 'class') !== undefined ||
    cells.some(({ tagName }) => tagName === 'th') ||
    [table, ...cells].some(hasLine)
  );
}
