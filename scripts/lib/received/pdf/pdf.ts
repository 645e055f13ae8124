import { getDocument, VerbosityLevel, type PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { refersTo } from '../../../../src/authoring/footnotes.ts';
import { markOfParagraph, signsOf } from '../../../../src/authoring/marks.ts';
import { Unreadable, type Received, type ReceivedNote, type ReceivedPart } from '../received.ts';
import { partsOfGrid } from '../tables.ts';
import { columnsOf, type Column } from './columns.ts';
import { withoutFootnotes } from './footnotes.ts';
import { ruledTables } from './grid.ts';
import { type Line } from './lines.ts';
import { withoutContents, withoutMargins } from './margins.ts';
import { readPage, type Page, type Word } from './page.ts';
import { isJustified, paragraphsOf, type PlacedLine, type Print } from './paragraphs.ts';
import { fillTable, goesOnWith, isInTable, joinTables, type PlacedTable } from './tables.ts';

/**
 * Reads a PDF that has a text layer: lines become paragraphs again, drawn lines tables, what repeats on the margins is left out.
 * @throws Unreadable where it is a scan, protected or damaged
 */
export async function readPdf(bytes: Uint8Array): Promise<Received> {
  const document = await open(bytes);
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
        ? 'The PDF is protected by a password: save it without one.'
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
  if (letters === 0) throw new Unreadable('The PDF holds no words.');
  const russian = text.match(/[а-яё]/giu)?.length ?? 0;
  const strange = text.match(/[\uE000-\uF8FF\uFFFD\0-\u0008]/gu)?.length ?? 0;
  if (strange > letters * 0.2 || (russian < letters * 0.2 && /[À-ÿ]{4}/u.test(text))) {
    throw new Unreadable(
      'The text layer of the PDF cannot be read: its letters have no meaning. Print it as pictures and recognise the text with an OCR program.',
    );
  }
}

function partsOf(pages: readonly Page[]): Pick<Received, 'parts' | 'told'> {
  const laid = pages.map(layOut);
  const { pages: inside, heads } = withoutMargins(
    laid.map(({ columns }) => columns.flatMap(({ lines }) => lines)),
  );
  const kept = inside.map(withoutContents);
  const hasContents = kept.some((lines, index) => lines.length < (inside[index]?.length ?? 0));
  const size = sizeOf(kept.flat());
  const notes: PlacedNote[] = [];
  const flow: (PlacedLine | PlacedTable)[] = [];
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
    parts: parts.map(numbered),
    told: [...(hasContents ? ['Оглавление не взято.'] : []), ...told(pages, heads, joined)],
  };
}

interface Laid {
  columns: Column[];
  /** Level rules that are no part of a table and do not reach across the page. */
  rules: number[];
  tables: PlacedTable[];
}

/** The words of a page as columns, those of its tables apart. */
function layOut({ words, rulings, number, width }: Page): Laid {
  // One cell is a frame around words.
  const ruled = ruledTables(rulings).filter(({ cells }) => cells.length > 1);
  const inTables = new Set<Word>(words.filter((word) => ruled.some((table) => isInTable(word, table))));
  return {
    columns: columnsOf(
      words.filter((word) => !inTables.has(word)),
      number,
    ),
    rules: rulings.flatMap(({ level, at, from, to }) => {
      const ofTable = ruled.some(({ ys }) => at < (ys[0] ?? 0) + 2 && at > (ys.at(-1) ?? 0) - 2);
      return level && !ofTable && to - from > 40 && to - from < width * 0.5 ? [at] : [];
    }),
    tables: ruled.map((table) => fillTable(table, [...inTables], number)),
  };
}

/** Size of most letters of a document. */
function sizeOf(lines: readonly Line[]): number {
  return mostOf(
    lines.flatMap(({ size, text }) => Array.from({ length: Math.ceil(text.length / 20) }, () => size)),
    12,
  );
}

/** What most lines of a document have in common. */
function printOf(placed: readonly PlacedLine[], size: number): Print {
  const lines = placed.map(({ line }) => line);
  const gaps = lines.flatMap((line, index) => {
    const before = lines[index - 1];
    return before?.page === line.page && before.y > line.y ? [Math.round((before.y - line.y) * 2) / 2] : [];
  });
  const hyphened = lines.flatMap(({ text }) => text.toLowerCase().match(/\p{L}+-\p{L}+/gu) ?? []);
  return { size, leading: mostOf(gaps, 14), justified: isJustified(placed), hyphened: new Set(hyphened) };
}

/** The value that stands most often, of those that are alike to half a point. */
function mostOf(values: readonly number[], otherwise: number): number {
  const counts = Map.groupBy(values, (value) => Math.round(value * 2) / 2);
  const [most] = [...counts].sort(([, one], [, other]) => other.length - one.length);
  return most?.[0] ?? otherwise;
}

/** The lines of a page that remain, with their columns, and its footnotes. */
function notesApart(
  columns: readonly Column[],
  kept: ReadonlySet<Line>,
  size: number,
  rules: readonly number[],
): { lines: PlacedLine[]; notes: ReceivedNote[] } {
  const notes: ReceivedNote[] = [];
  const lines = columns.flatMap((column) => {
    const own = withoutFootnotes(
      column.lines.filter((line) => kept.has(line)),
      size,
      rules,
    );
    notes.push(...own.notes);
    const edges = edgesOf(own.lines, column);
    return own.lines.map((line): PlacedLine => ({ line, column: edges }));
  });
  return { lines, notes };
}

/** The edges of a column by the lines that remain in it. */
function edgesOf(lines: readonly Line[], column: Column): PlacedLine['column'] {
  if (lines.length === 0) return column;
  return { left: Math.min(...lines.map(({ x }) => x)), right: Math.max(...lines.map(({ right }) => right)) };
}

/** Adds the lines and tables of a page in reading order. A table may go on with the last one of the page before. */
function addPage(
  flow: (PlacedLine | PlacedTable)[],
  lines: readonly PlacedLine[],
  tables: readonly PlacedTable[],
): void {
  const rest = [...tables].sort((one, other) => other.top - one.top);
  const before = flow.at(-1);
  const highest = lines[0]?.line.y ?? -Infinity;
  const [first] = rest;
  if (before && 'grid' in before && first && first.top > highest && goesOnWith(before, first)) {
    flow[flow.length - 1] = joinTables(before, first);
    rest.shift();
  }
  for (const placed of lines) {
    while (rest[0] && rest[0].top > placed.line.y && rest[0].bottom > placed.line.y - placed.line.size)
      flow.push(rest.shift() as PlacedTable);
    flow.push(placed);
  }
  flow.push(...rest);
}

function paragraphsAndTables(
  flow: readonly (PlacedLine | PlacedTable)[],
  print: Print,
): { parts: ReceivedPart[]; joined: string[] } {
  const parts: ReceivedPart[] = [];
  const joined: string[] = [];
  let lines: PlacedLine[] = [];
  const end = (): void => {
    const paragraphs = paragraphsOf(lines, print);
    parts.push(...paragraphs.parts);
    joined.push(...paragraphs.joined);
    lines = [];
  };
  for (const one of flow) {
    if ('line' in one) lines.push(one);
    else {
      end();
      parts.push(...partsOfGrid(one.grid, { page: one.page }));
    }
  }
  end();
  return { parts, joined };
}

/** A footnote with the page at whose foot it stands. */
interface PlacedNote {
  note: ReceivedNote;
  page: number;
}

/** Gives each footnote to the part of its page that has its mark; one whose mark is not found follows the last of them. */
function attach(notes: readonly PlacedNote[], parts: ReceivedPart[]): void {
  for (const { note, page } of notes) {
    // A paragraph that began on the page before may go on to this one.
    const near = parts.filter(({ place }) => place.page === page || place.page === page - 1);
    const owner =
      near.findLast(({ text }) => refersTo(withoutNumber(text), note.mark)) ?? near.at(-1) ?? parts.at(-1);
    const at = owner ? parts.indexOf(owner) : -1;
    if (owner) parts[at] = { ...owner, notes: [...(owner.notes ?? []), note] };
  }
}

/** The raised figure of «5¹.» is no mark of a footnote. */
function withoutNumber(text: string): string {
  return text.slice(signsOf(markOfParagraph(text)).length);
}

function numbered(part: ReceivedPart, index: number): ReceivedPart {
  return { ...part, place: { ...part.place, paragraph: index + 1 } };
}

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
    ...pages.flatMap(({ number, comments }) =>
      comments.map((words) => `Примечание на странице ${String(number)}: «${words}».`),
    ),
  ];
}
