import { getDocument, VerbosityLevel, type PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { checkLength, Unreadable, type Received } from '../received.ts';
import { addPage, attach, paragraphsAndTables, type Flow, type PlacedNote } from './flow.ts';
import { layOut, notesApart, printOf, sizeOf } from './layout.ts';
import { withoutContents, withoutMargins } from './margins.ts';
import { readPage, type Page } from './page.ts';

/** About as many stand on a page in print. */
const LETTERS_ON_A_PAGE = 2000;

/**
 * Reads a PDF that has a text layer: lines become paragraphs again, drawn lines tables, what repeats on the margins is left out.
 * @throws Unreadable where it is a scan, protected or damaged
 */
export async function readPdf(bytes: Uint8Array): Promise<Received> {
  const document = await open(bytes);
  checkLength(document.numPages * LETTERS_ON_A_PAGE);
  const pages: Page[] = [];
  for (let number = 1; number <= document.numPages; number += 1) pages.push(await readPage(document, number));
  await document.loadingTask.destroy();
  checkTextLayer(pages);
  const { parts, told } = partsOf(pages);
  return { format: 'PDF с текстовым слоем', parts, told };
}

async function open(bytes: Uint8Array): Promise<PDFDocumentProxy> {
  try {
    return await getDocument({
      data: new Uint8Array(bytes),
      // Without it fonts have no names, and nothing else tells bold letters.
      fontExtraProperties: true,
      verbosity: VerbosityLevel.ERRORS,
    }).promise;
  } catch (error) {
    const isProtected = error instanceof Error && error.name === 'PasswordException';
    throw new Unreadable(
      isProtected
        ? 'The PDF is protected by a password: open it with the password, print it to PDF anew, and give that file.'
        : 'The PDF is damaged: open it in a browser and print it to PDF anew.',
    );
  }
}

/** Fewer letters than this on a page are a stamp or a page number. */
const FEWEST_LETTERS = 40;

function checkTextLayer(pages: readonly Page[]): void {
  const text = pages.flatMap(({ words }) => words.map((word) => word.text)).join('');
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  if (letters < FEWEST_LETTERS * pages.length && pages.some(({ hasPicture }) => hasPicture)) {
    throw new Unreadable(
      'The PDF has no text layer: its pages are pictures (a scan). Recognise the text with an OCR program, compare it with the scan by eye, and give the result as .docx or .txt.',
    );
  }
  if (letters === 0)
    throw new Unreadable(
      'The PDF holds no words: it is a scan or a drawing. Have its text recognised (OCR) first, or ask for the .docx.',
    );
  const russian = text.match(/[а-яё]/giu)?.length ?? 0;
  const strange = text.match(/[\uE000-\uF8FF\uFFFD\0-\u0008]/gu)?.length ?? 0;
  if (strange > letters * 0.2 || (russian < letters * 0.2 && /[À-ÿ]{4}/u.test(text))) {
    throw new Unreadable(
      'The text layer of the PDF cannot be read: its letters have no meaning. Print it as pictures and recognise the text with an OCR program.',
    );
  }
}

/** The paragraphs and tables of all pages, and what was left out. */
function partsOf(pages: readonly Page[]): Pick<Received, 'parts' | 'told'> {
  const laid = pages.map(layOut);
  const { pages: inside, heads } = withoutMargins(
    laid.map(({ columns }) => columns.flatMap(({ lines }) => lines)),
  );
  const kept = inside.map(withoutContents);
  const hasContents = kept.some((lines, index) => lines.length < (inside[index]?.length ?? 0));
  const size = sizeOf(kept.flat());
  const notes: PlacedNote[] = [];
  const flow: Flow = [];
  for (const [index, { columns, tables, rules }] of laid.entries()) {
    const { lines, notes: own } = notesApart(columns, new Set(kept[index]), size, rules);
    notes.push(...own.map((note) => ({ note, page: index + 1 })));
    addPage(flow, lines, tables);
  }
  const { parts, joined } = paragraphsAndTables(
    flow,
    printOf(
      flow.filter((one) => 'line' in one),
      size,
    ),
  );
  attach(notes, parts);
  return {
    parts: parts.map((part, index) => ({ ...part, place: { ...part.place, paragraph: index + 1 } })),
    told: [...(hasContents ? ['Оглавление не взято.'] : []), ...told(pages, heads, joined)],
  };
}

/** What the pages have beside their words, for the author. */
function told(pages: readonly Page[], heads: readonly string[], joined: readonly string[]): string[] {
  const without = pages
    .filter(({ words, hasPicture }) => words.length === 0 && hasPicture)
    .map(({ number }) => number);
  const pictures = pages
    .filter(({ words, hasPicture }) => words.length > 0 && hasPicture)
    .map(({ number }) => number);
  return [
    ...(without.length > 0
      ? [`Страницы без текстового слоя (изображения) не прочитаны: ${without.join(', ')}.`]
      : []),
    ...(pictures.length > 0
      ? [`Рисунки не взяты, слова на них не прочитаны: страницы ${pictures.join(', ')}.`]
      : []),
    ...(heads.length > 0 ? [`Колонтитулы не взяты: ${heads.map((head) => `«${head}»`).join(', ')}.`] : []),
    ...(joined.length > 0 ? [`Слова, склеенные из переносов: ${[...new Set(joined)].join(', ')}.`] : []),
    ...colouredLines(pages),
    ...pages.flatMap(({ number, comments }) =>
      comments.map((words) => `Примечание на странице ${String(number)}: «${words}».`),
    ),
  ];
}

/** Where more than this share of the letters is coloured, colour is a matter of taste. */
const FEW = 0.2;

/** A PDF prints changes that nobody has accepted as its text. What can be seen of that is their colour. */
function colouredLines(pages: readonly Page[]): string[] {
  const lettersIn = (words: readonly string[]): number => words.join('').match(/\p{L}/gu)?.length ?? 0;
  const all = lettersIn(pages.flatMap(({ words }) => words.map(({ text }) => text)));
  if (lettersIn(pages.flatMap(({ coloured }) => coloured)) > all * FEW) return [];
  return pages.flatMap(({ number, coloured }) =>
    coloured.length === 0
      ? []
      : [
          `Слова, напечатанные цветом, взяты как обычные; так в PDF выглядят и непринятые исправления, вставленное вместе с удалённым: ${coloured.map((words) => `«${words}»`).join(', ')}, страница ${String(number)}.`,
        ],
  );
}
