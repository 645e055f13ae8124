import { html } from '../links/excerpt.ts';
import { columnWidths } from './column-widths.ts';
import type { Block, Cell, LetterDocument, Line, Run } from './document.ts';
import { printedDate } from './fill-words.ts';
import type { LetterWords } from './plain-text.ts';

/** What only the page says around the letter. */
export interface SheetWords extends LetterWords {
  /** «Тема» and «Кому», above a mail. */
  mailSubject: string;
  mailTo: string;
  /** «№», between the date of a letter and its number. */
  number: string;
}

/**
 * `sheet` is for the page, with classes and with the field that each word comes from; `copy` is for the clipboard, with styles that
 * office programs and mail programs keep.
 */
type HtmlUse = 'sheet' | 'copy';

const STYLES = {
  head: 'text-align:center',
  number: 'text-align:center',
  addressee: '',
  subject: 'font-weight:bold',
  title: 'text-align:center;font-weight:bold',
  paragraph: 'text-align:justify;text-indent:1.25cm',
  plain: '',
  heading: 'font-weight:bold',
  signature: '',
  executor: 'font-size:10pt',
} as const;
type Role = keyof typeof STYLES;

/** A letter as HTML in which every word is escaped. */
export function letterHtml(document: LetterDocument, words: SheetWords, use: HtmlUse): string {
  return new HtmlWriter(words, use).write(document);
}

class HtmlWriter {
  readonly #words: SheetWords;
  readonly #use: HtmlUse;

  constructor(words: SheetWords, use: HtmlUse) {
    this.#words = words;
    this.#use = use;
  }

  write(document: LetterDocument): string {
    const { layout, blocks, attachments, executor } = document;
    const isMail = layout === 'mail';
    return [
      layout === 'letter' ? this.#requisites(document) : this.#title(document),
      ...blocks.map((block) => this.#block(block, isMail ? 'plain' : 'paragraph')),
      this.#attachments(attachments),
      this.#signature(document),
      this.#lines(executor, isMail ? 'plain' : 'executor'),
    ].join('');
  }

  #requisites({ letterhead, number, date, addressee, subject }: LetterDocument): string {
    const printed = printedDate(date) || '______________';
    const numbered = `${html(printed)} ${html(this.#words.number)} ${html(number || '__________')}`;
    const [name = '', ...details] = letterhead.map((line) => this.#line(line));
    const lines = [`<strong>${name}</strong>`, ...details].join('<br>');
    const head = this.#element('p', 'head', lines) + this.#element('p', 'number', numbered);
    const to = this.#lines(addressee, 'addressee');
    const corner =
      this.#use === 'sheet'
        ? `<div class="corner"><div>${head}</div><div>${to}</div></div>`
        : `<table width="100%"><tr valign="top"><td width="45%">${head}</td><td>${to}</td></tr></table>`;
    return corner + this.#paragraph(subject, 'subject');
  }

  #title({ layout, addressee, subject }: LetterDocument): string {
    if (layout === 'form') return this.#paragraph(subject, 'title');
    if (this.#use === 'copy') return '';
    const to = addressee.map((line) => this.#line(line)).join(', ');
    return [
      this.#element('p', 'plain', `${html(this.#words.mailTo)} ${to}`),
      this.#element('p', 'subject', `${html(this.#words.mailSubject)} ${this.#line(subject)}`),
    ].join('');
  }

  #block(block: Block, role: Role): string {
    switch (block.kind) {
      case 'paragraph':
        return this.#paragraph(block.line, role);
      case 'heading':
        return this.#paragraph(block.line, 'heading');
      case 'list':
        return `<ol>${block.items.map((item) => `<li>${this.#line(item)}</li>`).join('')}</ol>`;
      case 'signatures':
        return block.lines
          .map((line) => this.#element('p', 'signature', `${this.#rule()} ${this.#line(line)}`))
          .join('');
      case 'table':
        return this.#table(block);
    }
  }

  #table({ head, rows }: Extract<Block, { kind: 'table' }>): string {
    const border = this.#use === 'copy' ? ' border="1" cellspacing="0" cellpadding="4"' : '';
    const titles = head.map((title) => `<th scope="col">${html(title)}</th>`).join('');
    const body = rows.map((row) => `<tr>${row.map((cell) => this.#cell(cell)).join('')}</tr>`).join('');
    const columns = columnWidths(head, rows, 100).map((width) => `<col width="${String(width)}%">`);
    return `<table${border}><colgroup>${columns.join('')}</colgroup>${titles && `<thead><tr>${titles}</tr></thead>`}<tbody>${body}</tbody></table>`;
  }

  #cell(cell: Cell): string {
    return `<td>${cell.map((line) => this.#line(line)).join('<br>')}</td>`;
  }

  #attachments(attachments: readonly Line[]): string {
    const [only, ...more] = attachments;
    if (!only) return '';
    if (more.length === 0)
      return this.#element('p', 'plain', `${html(this.#words.attachment)} ${this.#line(only)}`);
    const items = attachments.map((line) => `<li>${this.#line(line)}</li>`).join('');
    return `${this.#element('p', 'plain', html(this.#words.attachments))}<ol>${items}</ol>`;
  }

  #signature({ signature }: LetterDocument): string {
    if (!signature) return '';
    const { position, name } = signature;
    if (this.#use === 'copy')
      return this.#element('p', 'signature', `${this.#line(position)} ${this.#rule()} ${this.#line(name)}`);
    return `<p class="sign"><span>${this.#line(position)}</span><span>${this.#line(name)}</span></p>`;
  }

  #rule(): string {
    return this.#use === 'copy' ? '____________________' : '<span class="rule"></span>';
  }

  #lines(lines: readonly Line[], role: Role): string {
    if (lines.length === 0) return '';
    return this.#element('p', role, lines.map((line) => this.#line(line)).join('<br>'));
  }

  #paragraph(line: Line, role: Role): string {
    return line.length === 0 ? '' : this.#element('p', role, this.#line(line, line.length === 1));
  }

  #element(tag: string, role: Role, inner: string): string {
    const mark = this.#use === 'sheet' ? ` class="${role}"` : STYLES[role] && ` style="${STYLES[role]}"`;
    return `<${tag}${mark}>${inner}</${tag}>`;
  }

  /** @param alone whether it fills a paragraph, so that a blank in it is a place for several lines */
  #line(line: Line, alone = false): string {
    return line.map((run) => this.#run(run, alone)).join('');
  }

  #run({ text, field, blank }: Run, alone: boolean): string {
    if (this.#use === 'copy') return blank ? '____________________' : html(text);
    if (field === undefined) return html(text);
    const mark = blank ? ` class="blank${alone ? ' alone' : ''}"` : '';
    return `<span data-of="${html(field)}"${mark}>${html(text)}</span>`;
  }
}
