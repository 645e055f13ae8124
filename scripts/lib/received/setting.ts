import type { Style } from '../../../src/authoring/source.ts';
import type { Run } from './runs.ts';

/** What a style, or an element by itself, says of how words are set. */
export interface Setting {
  bold?: boolean;
  italic?: boolean;
  capitals?: boolean;
  hidden?: boolean;
  raised?: boolean;
  lowered?: boolean;
  /** A line is drawn through the words. */
  struck?: boolean;
  align?: 'centre' | 'end' | 'start';
  /** Level of a heading, 1 for the highest. */
  heading?: number;
}

/** Words that are set in a way. */
export function runOf(text: string, { bold, italic, capitals, raised, lowered, struck }: Setting): Run {
  return {
    text: capitals ? text.toUpperCase() : text,
    ...(bold ? { bold } : {}),
    ...(italic ? { italic } : {}),
    ...(raised ? { raised } : {}),
    ...(lowered ? { lowered } : {}),
    ...(struck ? { struck } : {}),
  };
}

/** How a paragraph is set as a whole. */
export function styleOf({ align, heading }: Setting, words: Style): Style {
  return {
    ...words,
    ...(align === 'centre' || align === 'end' ? { align } : {}),
    ...(heading === undefined ? {} : { heading }),
  };
}
