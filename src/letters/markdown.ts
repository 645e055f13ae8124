import { markdown } from '../links/excerpt.ts';
import { textOfLine, type Block, type LetterDocument, type Line } from './document.ts';
import type { LetterWords } from './plain-text.ts';

/** A letter as Markdown, as the page is copied for notes and wikis. */
export function letterMarkdown(document: LetterDocument, words: LetterWords): string {
  const { letterhead, addressee, subject, blocks, attachments, signature, executor } = document;
  return [
    hard(letterhead),
    hard(addressee),
    subject.length > 0 ? `**${inline(subject)}**` : '',
    ...blocks.map(blockMarkdown),
    attachments.length > 0 ? `${words.attachments}\n\n${numbered(attachments)}` : '',
    signature ? `${inline(signature.position)} ${inline(signature.name)}` : '',
    hard(executor),
  ]
    .filter(Boolean)
    .join('\n\n');
}

function blockMarkdown(block: Block): string {
  switch (block.kind) {
    case 'paragraph':
      return inline(block.line);
    case 'heading':
      return `**${inline(block.line)}**`;
    case 'list':
      return numbered(block.items);
    case 'signatures':
      return block.lines.map((line) => `\\_\\_\\_\\_\\_\\_\\_\\_ ${inline(line)}`).join('\n\n');
    case 'table': {
      const rows = block.rows.map((row) => row.map((cell) => cell.map(inline).join(' ')));
      const head = block.head.length > 0 ? block.head.map(markdown) : (rows[0] ?? []).map(() => '');
      return [head, head.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n');
    }
  }
}

function numbered(lines: readonly Line[]): string {
  return lines.map((line, index) => `${String(index + 1)}. ${inline(line)}`).join('\n');
}

function hard(lines: readonly Line[]): string {
  return lines.map(inline).join('\\\n');
}

function inline(line: Line): string {
  return markdown(textOfLine(line.map((run) => (run.blank ? { ...run, text: '____' } : run))));
}
