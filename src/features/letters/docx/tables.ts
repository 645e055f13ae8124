import {
  BorderStyle,
  HeightRule,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlignTable,
  WidthType,
  type Paragraph,
} from 'docx';
import { columnWidths } from '../../../letters/column-widths.ts';
import type { Block, Cell } from '../../../letters/document.ts';
import { inTwips, SIZES, TEXT_WIDTH } from './measures.ts';
import { paragraph, space } from './paragraphs.ts';

const NO_BORDER = { style: BorderStyle.NONE, size: 0, color: 'auto' };
const NO_BORDERS = {
  ...{ top: NO_BORDER, bottom: NO_BORDER, left: NO_BORDER, right: NO_BORDER },
  ...{ insideHorizontal: NO_BORDER, insideVertical: NO_BORDER },
};

/** A row of columns without lines, as requisites stand beside each other. @param widths in millimetres */
export function layoutTable(
  widths: readonly number[],
  columns: readonly Paragraph[][],
  verticalAlign: (typeof VerticalAlignTable)['TOP' | 'BOTTOM'] = VerticalAlignTable.TOP,
): Table {
  const twips = widths.map(inTwips);
  const cells = columns.map(
    (children, index) =>
      new TableCell({ children, verticalAlign, width: { size: twips[index] ?? 0, type: WidthType.DXA } }),
  );
  return new Table({
    ...fixed(twips),
    borders: NO_BORDERS,
    margins: { left: 0, right: 0, top: 0, bottom: 0 },
    rows: [new TableRow({ cantSplit: true, children: cells })],
  });
}

/** A table of the text, as wide as the text. Its head stands again on each page. */
export function dataTable({ head, rows }: Extract<Block, { kind: 'table' }>): Table {
  const widths = columnWidths(head, rows, inTwips(TEXT_WIDTH));
  const cell = (content: Cell, index: number, bold = false): TableCell =>
    new TableCell({
      width: { size: widths[index] ?? 0, type: WidthType.DXA },
      margins: { left: 100, right: 100, top: 40, bottom: 40 },
      children:
        content.length > 0
          ? content.map((line) => paragraph(line, {}, { size: SIZES.requisites, bold }))
          : [space(0)],
    });
  const titles = head.map((title, index) => cell([[{ text: title }]], index, true));
  return new Table({
    ...fixed(widths),
    rows: [
      ...(titles.length > 0 ? [new TableRow({ tableHeader: true, cantSplit: true, children: titles })] : []),
      ...rows.map(
        (row) =>
          new TableRow({
            height: { value: 400, rule: HeightRule.ATLEAST },
            children: row.map((content, index) => cell(content, index)),
          }),
      ),
    ],
  });
}

/** @param widths of the columns, in twentieths of a point */
function fixed(widths: readonly number[]): {
  layout: (typeof TableLayoutType)['FIXED'];
  width: { size: number; type: (typeof WidthType)['DXA'] };
  columnWidths: number[];
} {
  const size = widths.reduce((sum, width) => sum + width, 0);
  return { layout: TableLayoutType.FIXED, width: { size, type: WidthType.DXA }, columnWidths: [...widths] };
}
