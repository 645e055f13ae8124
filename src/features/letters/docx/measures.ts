import { LineRuleType } from 'docx';

/*
 * Official letters in Russia are laid out by the standard ГОСТ Р 7.0.97. The measures are those that its editions of 2016 and 2025
 * both allow: A4, margins of 20 mm on the left, at the top and at the bottom and of 10 mm on the right, type of 12 to 14 points,
 * a paragraph indent of 12.5 mm, requisites of several lines set solid, pages numbered from the second in the middle of the top
 * margin at least 10 mm below the edge. The edition of 2025 leaves the typeface to the organisation.
 */

/** Millimetres in twentieths of a point. */
export function inTwips(millimetres: number): number {
  return Math.round((millimetres * 1440) / 25.4);
}

/** 210 by 297 mm in twentieths of a point, as office programs round it. */
export const A4 = { width: 11906, height: 16838 };
/** Millimetres. */
export const MARGINS = { left: 20, right: 10, top: 20, bottom: 20, header: 10 };
export const TEXT_WIDTH = 210 - MARGINS.left - MARGINS.right;
/** Longest line of a requisite in the corner: 75 mm in 2016, 80 mm in 2025. */
export const CORNER = 75;

export const INDENT = inTwips(12.5);
/** LibreOffice, Р7 and МойОфис have a typeface of the same measures in its place. */
export const FONT = 'Times New Roman';
/** Half points. */
export const SIZES = { text: 28, requisites: 24, small: 20 };
/** Space between lines, in 240ths of a line. */
export const SINGLE = { line: 240, lineRule: LineRuleType.AUTO };
export const TEXT_LINES = { line: 276, lineRule: LineRuleType.AUTO };
/** Space between parts, in twentieths of a point. */
export const GAP = 240;
