import {
  AlignmentType,
  Document,
  Header,
  HeadingLevel,
  LevelFormat,
  LevelSuffix,
  Packer,
  PageNumber,
  Paragraph,
  TextRun,
  VerticalAlignTable,
  type Table,
} from 'docx';
import { textOfLine, type Block, type LetterDocument, type Line } from '../../../letters/document.ts';
import { printedDate } from '../../../letters/fill-words.ts';
import type { SheetWords } from '../../../letters/html.ts';
import { A4, CORNER, FONT, GAP, INDENT, inTwips, MARGINS, SINGLE, SIZES, TEXT_WIDTH } from './measures.ts';
import { BLANK, itemParagraph, paragraph, space, textParagraph } from './paragraphs.ts';
import { dataTable, layoutTable } from './tables.ts';

const BLACK = { color: '000000', font: FONT };
const STYLES = {
  default: {
    document: {
      run: { font: FONT, size: SIZES.text, language: { value: 'ru-RU' } },
      paragraph: { spacing: { before: 0, after: 0, ...SINGLE } },
    },
    heading1: {
      run: { ...BLACK, size: SIZES.text, bold: true },
      paragraph: { spacing: { before: GAP, after: GAP, ...SINGLE } },
    },
    heading2: {
      run: { ...BLACK, size: SIZES.text, bold: true },
      paragraph: { spacing: { before: GAP, after: 120, ...SINGLE } },
    },
  },
};
const ITEM_LEVEL = {
  level: 0,
  format: LevelFormat.DECIMAL,
  text: '%1.',
  alignment: AlignmentType.LEFT,
  suffix: LevelSuffix.SPACE,
  style: { paragraph: { indent: { left: 0, firstLine: INDENT } } },
};
/** The list of attachments counts by itself: no block of a letter has this number. */
const ATTACHMENTS = 9999;

/** A letter as a file of an office program. @param author who the file says wrote it */
export function writeDocx(letter: LetterDocument, words: SheetWords, author: string): Promise<Blob> {
  const { header, ...margin } = MARGINS;
  const document = new Document({
    creator: author,
    title: textOfLine(letter.subject),
    styles: STYLES,
    numbering: { config: [{ reference: 'items', levels: [ITEM_LEVEL] }] },
    sections: [
      {
        properties: {
          page: {
            size: A4,
            margin: {
              left: inTwips(margin.left),
              right: inTwips(margin.right),
              top: inTwips(margin.top),
              bottom: inTwips(margin.bottom),
              header: inTwips(header),
            },
          },
          titlePage: true,
        },
        headers: { default: pageNumber() },
        children: contentOf(letter, words),
      },
    ],
  });
  return Packer.toBlob(document);
}

/** The parts of a letter in their order on the sheet. */
function contentOf(letter: LetterDocument, words: SheetWords): (Paragraph | Table)[] {
  const { layout, subject, blocks, attachments, signature, executor } = letter;
  const last = blocks.length - 1;
  return [
    ...(layout === 'letter' ? [cornerOf(letter, words), heading(subject, AlignmentType.LEFT)] : []),
    ...(layout === 'mail' ? mailHead(letter, words) : []),
    ...(layout === 'form' ? [heading(subject, AlignmentType.CENTER)] : []),
    ...blocks.flatMap((block, index) => blockOf(block, index, signature !== undefined && index === last)),
    ...attachmentsOf(attachments, words, signature !== undefined),
    ...(signature ? [space(GAP * 2, { keepNext: true }), signatureOf(signature, executor.length > 0)] : []),
    ...executor.map((line, index) =>
      paragraph(
        line,
        { spacing: { before: index === 0 ? GAP * 2 : 0 }, keepNext: index < executor.length - 1 },
        { size: SIZES.small },
      ),
    ),
  ];
}

/** On the left name of the organisation, how to reach it, date and number; on the right the addressee. */
function cornerOf({ letterhead, addressee, number, date }: LetterDocument, words: SheetWords): Table {
  const centred = { alignment: AlignmentType.CENTER };
  const numbered = `${printedDate(date) || '______________'} ${words.number} ${number || '__________'}`;
  const [name = [], ...details] = letterhead;
  const head = [
    paragraph(name, centred, { size: SIZES.requisites, bold: true }),
    ...details.map((line) => paragraph(line, centred, { size: SIZES.small })),
    paragraph(
      [{ text: numbered }],
      { ...centred, spacing: { before: GAP } },
      {
        size: SIZES.requisites,
      },
    ),
  ];
  const to = addressee.map((line) => paragraph(line));
  return layoutTable([CORNER, TEXT_WIDTH - CORNER * 2, CORNER], [head, [space(0)], to]);
}

/** To whom a mail goes, and its subject. */
function mailHead({ addressee, subject }: LetterDocument, words: SheetWords): Paragraph[] {
  const to = addressee.map(textOfLine).join(', ');
  return [
    paragraph([{ text: `${words.mailTo} ${to}` }]),
    paragraph([{ text: `${words.mailSubject} ` }, ...subject], { spacing: { after: GAP } }, { bold: true }),
  ];
}

/** Position on the left, name on the right, and place to sign between them. */
function signatureOf({ position, name }: NonNullable<LetterDocument['signature']>, keepNext: boolean): Table {
  const right = paragraph(name, { alignment: AlignmentType.RIGHT, keepNext });
  const widths = [CORNER, TEXT_WIDTH - CORNER - 60, 60];
  return layoutTable(
    widths,
    [[paragraph(position, { keepNext })], [space(0, { keepNext })], [right]],
    VerticalAlignTable.BOTTOM,
  );
}

/** @param keepNext whether its end stays on one page with what follows, as a signature never stands alone */
function blockOf(block: Block, instance: number, keepNext: boolean): (Paragraph | Table)[] {
  switch (block.kind) {
    case 'paragraph':
      return [textParagraph(block.line, { keepNext })];
    case 'heading':
      return [
        paragraph(block.line, {
          heading: HeadingLevel.HEADING_2,
          indent: { firstLine: INDENT },
          keepNext: true,
        }),
      ];
    case 'list':
      return block.items.map((line, index) =>
        itemParagraph(line, instance, { keepNext: keepNext && index === block.items.length - 1 }),
      );
    case 'signatures':
      return block.lines.map((line) =>
        paragraph([{ text: `${BLANK} ` }, ...line], { spacing: { before: GAP * 2 } }),
      );
    case 'table':
      return [space(120), dataTable(block), space(120, { keepNext })];
  }
}

/** What goes with the letter, by its name; of several, numbered. */
function attachmentsOf(attachments: readonly Line[], words: SheetWords, keepNext: boolean): Paragraph[] {
  const [only, ...more] = attachments;
  if (!only) return [];
  const before = { spacing: { before: GAP }, keepNext };
  if (more.length === 0) return [paragraph([{ text: `${words.attachment} ` }, ...only], before)];
  return [
    paragraph([{ text: words.attachments }], { ...before, keepNext: true }),
    ...attachments.map((line) => itemParagraph(line, ATTACHMENTS, { keepNext })),
  ];
}

/** What the letter is about. Beside the margin it is not wider than the requisites above it. */
function heading(line: Line, alignment: (typeof AlignmentType)['LEFT' | 'CENTER']): Paragraph {
  const right = alignment === AlignmentType.LEFT ? inTwips(TEXT_WIDTH - CORNER - 15) : 0;
  return paragraph(line, { heading: HeadingLevel.HEADING_1, alignment, indent: { right } });
}

function pageNumber(): Header {
  const number = new TextRun({ children: [PageNumber.CURRENT], size: SIZES.requisites });
  return new Header({
    children: [new Paragraph({ alignment: AlignmentType.CENTER, children: [number] })],
  });
}
