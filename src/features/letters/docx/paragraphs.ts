import {
  AlignmentType,
  LineRuleType,
  Paragraph,
  TextRun,
  type IParagraphOptions,
  type IRunOptions,
} from 'docx';
import type { Line, Run } from '../../../letters/document.ts';
import { gapsToBind, withGapsBound } from '../../../words/typography/bound.ts';
import { INDENT, TEXT_LINES } from './measures.ts';

/** A line to write on by hand. */
export const BLANK = '____________________';

/** A paragraph of a letter. @param run what all its words are set in */
export function paragraph(line: Line, options: IParagraphOptions = {}, run: IRunOptions = {}): Paragraph {
  return new Paragraph({ ...options, children: boundLine(line).map((each) => runOf(each, run)) });
}

/** A paragraph of the text: justified, with an indent. */
export function textParagraph(line: Line, options: IParagraphOptions = {}): Paragraph {
  return paragraph(line, {
    ...options,
    alignment: AlignmentType.JUSTIFIED,
    indent: { firstLine: INDENT },
    spacing: TEXT_LINES,
  });
}

/** An item of a numbered list. @param instance lists of one number go on counting */
export function itemParagraph(line: Line, instance: number, options: IParagraphOptions = {}): Paragraph {
  return paragraph(line, {
    ...options,
    numbering: { reference: 'items', level: 0, instance },
    alignment: AlignmentType.JUSTIFIED,
    spacing: TEXT_LINES,
  });
}

/** Empty space of this height, in twentieths of a point. */
export function space(height: number, options: IParagraphOptions = {}): Paragraph {
  return new Paragraph({
    ...options,
    spacing: { before: height, line: 20, lineRule: LineRuleType.EXACT },
    children: [],
  });
}

/** A line that ends nowhere where Russian typography breaks none: «в СТП», «И. О. Фамилия». */
function boundLine(line: Line): Run[] {
  const text = line.map((run) => run.text).join('');
  // One space for one, so that the runs keep their places.
  const whole = withGapsBound(
    text,
    gapsToBind(text).filter(([start, end]) => end - start === 1),
  );
  let at = 0;
  return line.map((run) => ({ ...run, text: whole.slice(at, (at += run.text.length)) }));
}

function runOf({ text, blank }: Run, options: IRunOptions): TextRun {
  return new TextRun({ ...options, text: blank ? BLANK : text });
}
