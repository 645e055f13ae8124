/** Texts of a content folder by their path in it: `tor-knd/notes.mdx`, `synonyms.yaml`. */
export type Files = ReadonlyMap<string, string>;

/** A place in a file, and what takes its place. A file that does not exist is an empty one. */
export interface Change {
  file: string;
  /** Offset in the text of the file. */
  at: number;
  /** How many characters go. */
  remove: number;
  insert: string;
}

/** What a program cannot decide. */
export interface Question {
  file: string;
  at: number;
  /** What is not said, and how the site reads it until it is. */
  what: string;
  /** What an editor has to write. */
  cure: string;
}

interface Described {
  /** Names the change of form in messages. */
  id: string;
  /** The day from which content is written in the new form, as `2026-11-29`. */
  since: string;
  /** Number of the decision in docs/decisions/. */
  decision: string;
}

/** A form in which content was written once and is not written any more. */
export interface OldForm extends Described {
  /** What stands in a file of the old form, as a sentence. */
  from: string;
  /** What stands there today, as it follows «so that». */
  to: string;
  /** Every place that is written in the old form. None in content of today's form, or the rewriting would not end. */
  changes: (files: Files) => Change[];
  /** The house rule that tells of such a place, where an editor of today may have written it too. */
  toldBy?: string;
}

/** Something that content of an older form does not say and that only an editor knows. */
export interface Unsaid extends Described {
  questions: (files: Files) => Question[];
}
