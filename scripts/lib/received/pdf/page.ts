import { OPS, type PDFDocumentProxy, type PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { colouredWords } from './colours.ts';
import { rulingsOf, type Ruling } from './rulings.ts';

/** Words that stand together on a page and are set alike. Coordinates are in points, from the lower left corner. */
export interface Word {
  text: string;
  x: number;
  /** Of the line that letters stand on. */
  y: number;
  width: number;
  /** Of the letters. */
  size: number;
  bold: boolean;
  italic: boolean;
}

export interface Page {
  /** From 1. */
  number: number;
  width: number;
  height: number;
  words: Word[];
  rulings: Ruling[];
  hasPicture: boolean;
  /** Words that are printed in a colour. */
  coloured: string[];
  /** Comments that readers have put on it. */
  comments: string[];
}

/** Reads what a page has: its words, the lines that are drawn on it, whether it has pictures. */
export async function readPage(document: PDFDocumentProxy, number: number): Promise<Page> {
  const page = await document.getPage(number);
  const operators = await page.getOperatorList();
  const { items } = await page.getTextContent();
  const [left = 0, bottom = 0, right = 0, top = 0] = page.view;
  const words: Word[] = [];
  for (const item of items) {
    if (!('str' in item) || item.str.trim() === '') continue;
    const [a = 0, b = 0, , d = 0, x = 0, y = 0] = item.transform as number[];
    // Words that run upwards are stamps on the margin.
    if (Math.abs(b) > Math.abs(a)) continue;
    const font = fontName(page, item.fontName);
    words.push({
      text: item.str,
      x: x - left,
      y: y - bottom,
      width: item.width,
      size: Math.abs(d) || item.height,
      bold: /bold|black|heavy|semibold|demi/iu.test(font),
      italic: /italic|oblique/iu.test(font),
    });
  }
  return {
    number,
    width: right - left,
    height: top - bottom,
    words,
    rulings: rulingsOf(operators),
    hasPicture: operators.fnArray.some(
      (code) => code === OPS.paintImageXObject || code === OPS.paintInlineImageXObject,
    ),
    coloured: colouredWords(operators),
    comments: await commentsOn(page),
  };
}

/** The name of a font in the file, such as `BAAAAA+LiberationSerif-Bold`: nothing else says how it looks. */
function fontName(page: PDFPageProxy, id: string): string {
  if (!page.commonObjs.has(id)) return '';
  const font: unknown = page.commonObjs.get(id);
  return typeof font === 'object' && font !== null && 'name' in font ? String(font.name) : '';
}

async function commentsOn(page: PDFPageProxy): Promise<string[]> {
  const annotations: unknown[] = await page.getAnnotations();
  return annotations.flatMap((annotation) => {
    const { subtype, contentsObj } = annotation as { subtype?: string; contentsObj?: { str?: string } };
    const words = contentsObj?.str?.trim() ?? '';
    return words !== '' && subtype !== 'Link' && subtype !== 'Widget' ? [words] : [];
  });
}
