/** A piece of a line: words of the letter, what the reader has entered, or a place where something is still to be entered. */
export interface Run {
  text: string;
  /** The field that the words come from. */
  field?: string;
  /** Nothing is entered yet; the text says what belongs here. */
  blank?: boolean;
}

export type Line = readonly Run[];
/** The paragraphs of a cell. */
export type Cell = readonly Line[];

export type Block =
  | { kind: 'paragraph' | 'heading'; line: Line }
  | { kind: 'list'; items: readonly Line[] }
  | { kind: 'table'; head: readonly string[]; rows: readonly (readonly Cell[])[] }
  /** A line to sign on, and what stands under it. */
  | { kind: 'signatures'; lines: readonly Line[] };

/**
 * A letter that is filled in, as it will be written: the one thing that the preview, the file for an office program, the copied
 * text and the mail are made of.
 */
export interface LetterDocument {
  /** `letter` has the requisites of an official letter, `mail` those of an e-mail, `form` a title alone. */
  layout: 'letter' | 'mail' | 'form';
  letterhead: readonly Line[];
  addressee: readonly Line[];
  subject: Line;
  blocks: readonly Block[];
  attachments: readonly Line[];
  /** Of a letter: who signs. Of a mail the name stands in `executor`. */
  signature: { position: Line; name: Line } | undefined;
  executor: readonly Line[];
  /** Outgoing number and date, once they are known. */
  number: string;
  date: string;
}

export function textOfLine(line: Line): string {
  return line.map(({ text }) => text).join('');
}
