import { OPS, type PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';

type Operators = Awaited<ReturnType<PDFPageProxy['getOperatorList']>>;

/**
 * The words of a page that are printed in a colour, one entry for each run. A word processor prints tracked changes so when it
 * makes a PDF, and nothing else in the file tells of them. Addresses do not count: links are coloured.
 */
export function colouredWords({ fnArray, argsArray }: Operators): string[] {
  const saved: string[] = [];
  const runs: string[] = [];
  let colour = '#000000';
  let isOpen = false;
  for (const [index, code] of fnArray.entries()) {
    const args = argsArray[index] as unknown[] | null;
    if (code === OPS.save) saved.push(colour);
    if (code === OPS.restore) colour = saved.pop() ?? colour;
    if (code === OPS.setFillRGBColor) colour = String(args?.[0]);
    if (code !== OPS.showText) continue;
    const words = textOf(args?.[0]);
    if (isGrey(colour)) {
      if (words.trim() !== '') isOpen = false;
    } else if (isOpen) runs.push(`${runs.pop() ?? ''} ${words}`);
    else {
      runs.push(words);
      isOpen = true;
    }
  }
  return runs
    .map((run) => run.replace(/\s+/gu, ' ').trim())
    .filter((run) => /\p{L}/u.test(run) && !/@|:\/\/|^www\./u.test(run));
}

function textOf(glyphs: unknown): string {
  if (!Array.isArray(glyphs)) return '';
  return glyphs
    .map((glyph: unknown) =>
      typeof glyph === 'object' && glyph !== null && 'unicode' in glyph ? String(glyph.unicode) : '',
    )
    .join('');
}

/** Black, white and what is between them. */
function isGrey(colour: string): boolean {
  return /^#(..)\1\1$/u.test(colour);
}
