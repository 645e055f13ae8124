import type { ContentCopy } from '../../../fixtures/copy.ts';

/** One slip of an author, and the one diagnostic that must come of it. */
export interface Case {
  rule: string;
  /** What the author did. */
  slip: string;
  spoil: (copy: ContentCopy) => void;
  /** File, and words on the line that is pointed at; without words, line 1. */
  at: readonly [file: string, words?: string];
  /** A part of the message. */
  says: string;
  /** A part of the hint, where the hint depends on the slip. */
  hints?: string;
  /** The slip comes after the diagrams were drawn. */
  afterDrawing?: true;
}

/** Cases of one rule. */
export function casesOf(rule: string, slips: readonly Omit<Case, 'rule'>[]): Case[] {
  return slips.map((slip) => ({ rule, ...slip }));
}
