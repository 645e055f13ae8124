import {
  AlignmentType,
  LineRuleType,
  Paragraph,
  TextRun,
  type IParagraphOptions,
  type IRunOptions,
} from 'docx';
import type { Line, Run } from '../../../letters/document.ts';
import { INDENT, TEXT_LINES } from './measures.ts';

/** A line to write on by hand. */
export const BLANK = '____________________';

/** A paragraph of a letter. @param run what all its words are set in */
export function paragraph(line: Line, options: IParagraphOptions = {}, run: IRunOptions = {}): Paragraph {
  return new Paragraph({ ...options, children: line.map((each) => runOf(each, run)) });
}

/** A paragraph of the text: justified, with an indent. */
export function textParagraph(line: Line): Paragraph {
  return paragraph(line, {
    alignment: AlignmentType.JUSTIFIED,
    indent: { firstLine: INDENT },
    spacing: TEXT_LINES,
  });
}

/** An item of a numbered list. @param instance lists of one number go on counting */
export function itemParagraph(line: Line, instance: number): Paragraph {
  return paragraph(line, {
    numbering: { reference: 'items', level: 0, instance },
    alignment: AlignmentType.JUSTIFIED,
    spacing: TEXT_LINES,
  });
}

/** Empty space of this height, in twentieths of a point. */
export function space(height: number): Paragraph {
  return new Paragraph({ spacing: { before: height, line: 20, lineRule: LineRuleType.EXACT }, children: [] });
}

function runOf({ text, blank }: Run, options: IRunOptions): TextRun {
  return new TextRun({ ...options, text: blank ? BLANK : text });
}
