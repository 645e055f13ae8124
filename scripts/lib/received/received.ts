import type { SourcePart } from '../../../src/authoring/source.ts';

/** A footnote with its mark as printed. */
export interface ReceivedNote {
  mark: string;
  text: string;
}

/** A part of a received file, with the footnotes whose marks stand in it. */
export type ReceivedPart = Omit<SourcePart, 'place'> & {
  place: Omit<SourcePart['place'], 'line'>;
  notes?: ReceivedNote[];
};

/** What a file of any format holds. */
export interface Received {
  /** What the file is, in the language of the author: «документ Word (.docx)». */
  format: string;
  parts: ReceivedPart[];
  /** What the file has beside its words and was not taken: comments, tracked changes, running heads, pictures. */
  told: string[];
}

/** Why a file cannot be read, in words for its author. */
export class Unreadable extends Error {}

/** More characters than the longest code of laws has. Beyond them it is no document, and would be read for hours. */
const MOST_TEXT = 3_000_000;

/** @param characters of a text; of markup, what is likely to be its text @throws Unreadable where no document is as long */
export function checkLength(characters: number): void {
  if (characters <= MOST_TEXT) return;
  const millions = Math.round(characters / 1_000_000);
  throw new Unreadable(
    `The file holds about ${String(millions)} million characters of text, more than any document: is it the right file? If it is a collection, give the document as a file of its own.`,
  );
}
