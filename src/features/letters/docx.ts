import {
  AlignmentType,
  BorderStyle,
  Document,
  Header,
  HeadingLevel,
  HeightRule,
  LevelFormat,
  LineRuleType,
  Packer,
  PageNumber,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlignTable,
  WidthType,
  type IParagraphOptions,
  type IRunOptions,
} from 'docx';
import type { Block, Cell, LetterDocument, Line, Run } from '../../letters/document.ts';
import { printedDate } from '../../letters/fill-words.ts';
import type { SheetWords } from '../../letters/html.ts';

/*
 * Measures of ГОСТ Р 7.0.97-2016. Section 3: A4, margins of 20 mm on the left, at the top and at the bottom and of 10 mm on the
 * right, type of 12 to 14 points, an indent of 12.5 mm, the text justified and set with 1 to 1.5 lines, requisites of several
 * lines with one, pages numbered from the second in the middle of the top margin.
 */
/** Millimetres in twentieths of a point. */
function inTwips(millimetres: number): number {
  return Math.round((millimetres * 1440) / 25.4);
}

/** 210 by 297 mm in twentieths of a point, as office programs round it. */
const A4 = { width: 11906, height: 16838 };
const MARGINS = { left: 20, right: 10, top: 20, bottom: 20 };
const TEXT_WIDTH = 210 - MARGINS.left - MARGINS.right;
/** Requisites in the corner are at most so wide (section 3). */
const CORNER = 75;
const INDENT = inTwips(12.5);
/** LibreOffice, Р7 and МойОфис have a typeface of the same measures in its place. */
const FONT = 'Times New Roman';
/** Half points. */
const TEXT = 28;
const REQUISITES = 24;
const SMALL = 20;
/** Space between lines, in 240ths of a line. */
const SINGLE = { line: 240, lineRule: LineRuleType.AUTO };
const TEXT_LINES = { line: 276, lineRule: LineRuleType.AUTO };
/** Space between parts, in twentieths of a point. */
const GAP = 240;
/** A blank to write on by hand. */
const BLANK = '____________________';

const NO_BORDER = { style: BorderStyle.NONE, size: 0, color: 'auto' };
const NO_BORDERS = {
  ...{ top: NO_BORDER, bottom: NO_BORDER, left: NO_BORDER, right: NO_BORDER },
  ...{ insideHorizontal: NO_BORDER, insideVertical: NO_BORDER },
};

/** A letter as a file of an office program. @param author who the file says wrote it */
export function writeDocx(letter: LetterDocument, words: SheetWords, author: string): Promise<Blob> {
  return Packer.toBlob(docxOf(letter, words, author));
}

/** The same before it is packed. */
export function docxOf(letter: LetterDocument, words: SheetWords, author: string): Document {
  return new Document({
    creator: author,
    title: textOf(letter.subject),
    styles: STYLES,
    numbering: { config: [{ reference: 'items', levels: [ITEM_LEVEL] }] },
    sections: [
      {
        properties: {
          page: {
            size: A4,
            margin: {
              left: inTwips(MARGINS.left),
              right: inTwips(MARGINS.right),
              top: inTwips(MARGINS.top),
              bottom: inTwips(MARGINS.bottom),
              header: inTwips(10),
            },
          },
          titlePage: true,
        },
        headers: { default: pageNumber() },
        children: contentOf(letter, words),
      },
    ],
  });
}

const black = { color: '000000', font: FONT };
const STYLES = {
  default: {
    document: {
      run: { font: FONT, size: TEXT, language: { value: 'ru-RU' } },
      paragraph: { spacing: { before: 0, after: 0, ...SINGLE } },
    },
    heading1: {
      run: { ...black, size: TEXT, bold: true },
      paragraph: { spacing: { before: GAP, after: GAP, ...SINGLE } },
    },
    heading2: {
      run: { ...black, size: TEXT, bold: true },
      paragraph: { spacing: { before: GAP, after: 120, ...SINGLE } },
    },
  },
};

const ITEM_LEVEL = {
  level: 0,
  format: LevelFormat.DECIMAL,
  text: '%1.',
  alignment: AlignmentType.LEFT,
  style: { paragraph: { indent: { left: 0, firstLine: INDENT } } },
};

/** The requisites of an official letter in their order: section 5 of the standard, by the number of each. */
function contentOf(letter: LetterDocument, words: SheetWords): (Paragraph | Table)[] {
  const { layout, subject, blocks, attachments, signature, executor } = letter;
  const isLetter = layout === 'letter';
  return [
    ...(isLetter ? [cornerOf(letter, words)] : []),
    ...(layout === 'mail' ? mailHead(letter, words) : []),
    // 5.17: what the letter is about.
    ...(layout === 'mail' ? [] : [heading(subject, isLetter ? AlignmentType.LEFT : AlignmentType.CENTER)]),
    // 5.18: the text.
    ...blocks.flatMap((block, index) => blockOf(block, index)),
    ...attachmentsOf(attachments, words),
    ...(signature ? [space(GAP * 2), signatureOf(signature)] : []),
    // 5.25: who prepared the letter.
    ...executor.map((line, index) =>
      paragraph(line, { spacing: { before: index === 0 ? GAP * 2 : 0 } }, { size: SMALL }),
    ),
  ];
}

/** 5.5 name of the organisation and 5.8 how to reach it, 5.10 date, 5.11 number; on the right 5.15 addressee. */
function cornerOf({ letterhead, addressee, number, date }: LetterDocument, words: SheetWords): Table {
  const centred = { alignment: AlignmentType.CENTER };
  const small = { size: REQUISITES };
  const numbered = `${printedDate(date) || '______________'} ${words.number} ${number || '__________'}`;
  const [name = [], ...details] = letterhead;
  const head = [
    paragraph(name, centred, { size: REQUISITES, bold: true }),
    ...details.map((line) => paragraph(line, centred, { size: SMALL })),
    paragraph([{ text: numbered }], { ...centred, spacing: { before: GAP } }, small),
  ];
  const to = addressee.map((line) => paragraph(line, {}, { size: TEXT }));
  const widths = [CORNER, TEXT_WIDTH - CORNER - 95 + 15, 80];
  return layoutTable(widths, [head, [space(0)], to]);
}

/** To whom a mail goes, and its subject. */
function mailHead({ addressee, subject }: LetterDocument, words: SheetWords): Paragraph[] {
  const to = addressee.map((line) => line.map(({ text }) => text).join('')).join(', ');
  return [
    paragraph([{ text: `${words.mailTo} ${to}` }]),
    paragraph([{ text: `${words.mailSubject} ` }, ...subject], { spacing: { after: GAP } }, { bold: true }),
  ];
}

/** 5.22: position, place to sign, name. */
function signatureOf({ position, name }: NonNullable<LetterDocument['signature']>): Table {
  const widths = [CORNER, TEXT_WIDTH - CORNER - 60, 60];
  return layoutTable(
    widths,
    [[paragraph(position)], [space(0)], [paragraph(name, { alignment: AlignmentType.RIGHT })]],
    VerticalAlignTable.BOTTOM,
  );
}

/** A row of columns without lines. @param widths in millimetres */
function layoutTable(
  widths: readonly number[],
  columns: readonly Paragraph[][],
  verticalAlign: (typeof VerticalAlignTable)['TOP' | 'BOTTOM'] = VerticalAlignTable.TOP,
): Table {
  const twips = widths.map(inTwips);
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: twips.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    columnWidths: twips,
    borders: NO_BORDERS,
    margins: { left: 0, right: 0, top: 0, bottom: 0 },
    rows: [
      new TableRow({
        cantSplit: true,
        children: columns.map(
          (children, index) =>
            new TableCell({
              children,
              verticalAlign,
              width: { size: twips[index] ?? 0, type: WidthType.DXA },
            }),
        ),
      }),
    ],
  });
}

function blockOf(block: Block, instance: number): (Paragraph | Table)[] {
  switch (block.kind) {
    case 'paragraph':
      return [textParagraph(block.line)];
    case 'heading':
      return [
        paragraph(block.line, {
          heading: HeadingLevel.HEADING_2,
          indent: { firstLine: INDENT },
          keepNext: true,
        }),
      ];
    case 'list':
      return block.items.map((line) =>
        paragraph(line, {
          numbering: { reference: 'items', level: 0, instance },
          alignment: AlignmentType.JUSTIFIED,
          spacing: TEXT_LINES,
        }),
      );
    case 'signatures':
      return block.lines.map((line) =>
        paragraph([{ text: `${BLANK} ` }, ...line], { spacing: { before: GAP * 2 } }),
      );
    case 'table':
      return [space(120), tableOf(block), space(120)];
  }
}

function tableOf({ head, rows }: Extract<Block, { kind: 'table' }>): Table {
  const count = Math.max(head.length, ...rows.map((row) => row.length));
  const width = Math.floor(inTwips(TEXT_WIDTH) / count);
  const size = { size: width, type: WidthType.DXA };
  const cell = (content: Cell, bold = false): TableCell =>
    new TableCell({
      width: size,
      margins: { left: 100, right: 100, top: 40, bottom: 40 },
      children:
        content.length > 0
          ? content.map((line) => paragraph(line, {}, { size: REQUISITES, bold }))
          : [space(0)],
    });
  const titles = head.map((title) => cell([[{ text: title }]], true));
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: width * count, type: WidthType.DXA },
    columnWidths: Array.from({ length: count }, () => width),
    rows: [
      ...(titles.length > 0 ? [new TableRow({ tableHeader: true, cantSplit: true, children: titles })] : []),
      ...rows.map(
        (row) =>
          new TableRow({
            height: { value: 400, rule: HeightRule.ATLEAST },
            children: row.map((content) => cell(content)),
          }),
      ),
    ],
  });
}

/** 5.19: what goes with the letter, by its name; of several, numbered. */
function attachmentsOf(attachments: readonly Line[], words: SheetWords): Paragraph[] {
  const [only, ...more] = attachments;
  if (!only) return [];
  const before = { spacing: { before: GAP } };
  if (more.length === 0) return [paragraph([{ text: `${words.attachment} ` }, ...only], before)];
  return [
    paragraph([{ text: words.attachments }], { ...before, keepNext: true }),
    ...attachments.map((line) =>
      paragraph(line, { numbering: { reference: 'items', level: 0, instance: 9999 } }),
    ),
  ];
}

function heading(line: Line, alignment: (typeof AlignmentType)['LEFT' | 'CENTER']): Paragraph {
  return paragraph(line, {
    heading: HeadingLevel.HEADING_1,
    alignment,
    // A heading of a letter stands under the requisites in the corner, and not wider than these.
    ...(alignment === AlignmentType.LEFT && {
      indent: { right: inTwips(TEXT_WIDTH - CORNER - 15) },
    }),
  });
}

function textParagraph(line: Line): Paragraph {
  return paragraph(line, {
    alignment: AlignmentType.JUSTIFIED,
    indent: { firstLine: INDENT },
    spacing: TEXT_LINES,
  });
}

function paragraph(line: Line, options: IParagraphOptions = {}, run: IRunOptions = {}): Paragraph {
  return new Paragraph({ ...options, children: line.map((each) => runOf(each, run)) });
}

function runOf({ text, blank }: Run, options: IRunOptions): TextRun {
  return new TextRun({ ...options, text: blank ? BLANK : text });
}

/** An empty line of this height. */
function space(height: number): Paragraph {
  return new Paragraph({ spacing: { before: height, line: 20, lineRule: LineRuleType.EXACT }, children: [] });
}

function pageNumber(): Header {
  return new Header({
    children: [
      new Paragraph({
        alignment: AlignmentType.CENTER,
        children: [new TextRun({ children: [PageNumber.CURRENT], size: REQUISITES })],
      }),
    ],
  });
}

function textOf(line: Line): string {
  return line.map(({ text }) => text).join('');
}
