import { parse } from 'parse5';
import { decodeText } from '../encoding.ts';
import { checkLength, Unreadable, type Received } from '../received.ts';
import { documentElementOf } from './main.ts';
import { PageReader } from './page.ts';
import { elementsIn, isElement } from './tree.ts';

/** Of a page, at least this many characters are scripts and markup for each of its text. */
const MARKUP = 3;

/**
 * Reads a saved page: the document in it, without the menus and banners of the portal.
 * @throws Unreadable where it has no words
 */
export function readHtml(bytes: Uint8Array): Received {
  const start = Buffer.from(bytes.subarray(0, 4096)).toString('latin1');
  const declared = /charset\s*=\s*["']?([\w-]+)/iu.exec(start)?.[1];
  const { text } = decodeText(bytes, declared);
  checkLength(lengthWithoutData(text) / MARKUP);
  const html = parse(text).childNodes.find(isElement);
  const body = html ? elementsIn(html).find(({ tagName }) => tagName === 'body') : undefined;
  const fromLibreOffice = isFromLibreOffice(start);
  const reader = body && new PageReader(documentElementOf(body), body, fromLibreOffice);
  const parts = reader?.read() ?? [];
  if (!reader || parts.length === 0) {
    throw new Unreadable(
      'The page holds no words: scripts draw it. Open it in a browser and save it whole, or print it to PDF.',
    );
  }
  return {
    format: 'сохранённая страница (HTML)',
    parts,
    told: [...reader.told(), ...(fromLibreOffice ? [changesLost] : [])],
  };
}

const changesLost =
  'LibreOffice сохраняет непринятые исправления на странице как обычные слова, а примечания на полях не сохраняет: если они были в файле, надёжнее .docx или .odt.';

/** LibreOffice writes a list without the numbers that its items had. */
function isFromLibreOffice(start: string): boolean {
  return /<meta\s+name="generator"\s+content="(?:LibreOffice|OpenOffice)/iu.test(start);
}

/** How long a page is without the pictures and typefaces that stand in it as text. */
function lengthWithoutData(page: string): number {
  return page.split(';base64,').reduce((sum, piece, index) => {
    const data = index === 0 ? 0 : piece.search(/["')\s>]/u);
    return sum + (data < 0 ? 0 : piece.length - data);
  }, 0);
}
