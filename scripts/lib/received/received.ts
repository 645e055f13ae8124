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
