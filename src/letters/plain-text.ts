import { textOfLine, type Block, type LetterDocument, type Line } from './document.ts';
import { printedDate } from './fill-words.ts';

/** Words between the parts of a letter; the interface knows them. */
export interface LetterWords {
  attachment: string;
  attachments: string;
}

/** A blank to fill in by hand. */
const BLANK = '____________________';

/** A letter as plain text: what is copied into a field, and the text of a mail. */
export function letterText(document: LetterDocument, words: LetterWords): string {
  const { layout, letterhead, addressee, subject, blocks, attachments, signature, executor } = document;
  const isMail = layout === 'mail';
  const paragraphs = [
    linesText(letterhead),
    [printedDate(document.date), document.number && `№ ${document.number}`].filter(Boolean).join(' '),
    isMail ? '' : linesText(addressee),
    isMail ? '' : lineText(subject),
    ...blocks.map(blockText),
    attachmentsText(attachments, words),
    signature ? `${lineText(signature.position)} ${BLANK} ${lineText(signature.name)}` : '',
    linesText(executor),
  ];
  return paragraphs.filter(Boolean).join('\n\n');
}

/** «Приложение: анкета» or a numbered list. */
function attachmentsText(attachments: readonly Line[], words: LetterWords): string {
  const [only, ...more] = attachments;
  if (!only) return '';
  if (more.length === 0) return `${words.attachment} ${lineText(only)}`;
  return [words.attachments, ...numbered(attachments)].join('\n');
}

function blockText(block: Block): string {
  switch (block.kind) {
    case 'paragraph':
    case 'heading':
      return lineText(block.line);
    case 'list':
      return numbered(block.items).join('\n');
    case 'signatures':
      return block.lines.map((line) => `${BLANK} ${lineText(line)}`).join('\n');
    case 'table':
      return [block.head, ...block.rows.map((row) => row.map((cell) => cell.map(lineText).join(' ')))]
        .filter((row) => row.length > 0)
        .map((row) => row.join('\t'))
        .join('\n');
  }
}

function numbered(lines: readonly Line[]): string[] {
  return lines.map((line, index) => `${String(index + 1)}. ${lineText(line)}`);
}

function linesText(lines: readonly Line[]): string {
  return lines.map(lineText).join('\n');
}

function lineText(line: Line): string {
  return textOfLine(line.map((run) => (run.blank ? { ...run, text: BLANK } : run)));
}
