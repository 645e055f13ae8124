import { isPrinted } from '../../../../src/checks/source/printed.ts';
import { markOf, BULLET } from '../../../../src/authoring/marks.ts';
import type { Style } from '../../../../src/authoring/source.ts';
import type { ReceivedPart } from '../received.ts';
import { plainSpaces } from '../runs.ts';
import type { Column } from './columns.ts';
import { hyphenBetween, type Hyphen, type WordsOfPrint } from './hyphens.ts';
import type { Line } from './lines.ts';

/** A line with the column that it stands in. */
export interface PlacedLine {
  line: Line;
  column: Pick<Column, 'left' | 'right'>;
}

/** What is the same in the whole document. */
export interface Print {
  /** Size of most letters. */
  size: number;
  /** Distance of most lines. */
  leading: number;
  /** Lines reach to the right edge of their column, except for the last of a paragraph. */
  justified: boolean;
  /** Its words, as they tell of those that a line breaks. */
  words: WordsOfPrint;
}

/** The words that lines have broken. */
export interface BrokenWords {
  /** Those that are one word again. */
  joined: string[];
  /** Those of which it is not sure whether they have a hyphen, as they are written now. */
  doubted: string[];
}

/** Nothing is known of other words. */
const nothing: WordsOfPrint = { hyphened: new Set(), whole: new Set() };

/** How far from the edge of its column a line may end that fills it. */
const SLACK = 3;

/** Whether most lines reach to the right edge. */
export function isJustified(lines: readonly PlacedLine[]): boolean {
  const full = lines.filter(({ line, column }) => column.right - line.right < SLACK);
  return full.length > lines.length * 0.35;
}

/** Lines in reading order as paragraphs. @returns them, and the words that were joined at the end of a line */
export function paragraphsOf(
  lines: readonly PlacedLine[],
  print: Print,
): { parts: ReceivedPart[]; joined: string[] } {
  const groups: PlacedLine[][] = [];
  for (const line of lines) {
    const group = groups.at(-1);
    if (group && goesOn(group, line, print)) group.push(line);
    else groups.push([line]);
  }
  const joined: string[] = [];
  return { parts: groups.map((group) => partOf(group, print, joined)), joined };
}

/** Whether a line goes on with a paragraph: by the room that was left on the line before it, by indents and distances. */
function goesOn(
  group: readonly PlacedLine[],
  { line, column }: PlacedLine,
  { leading, justified }: Print,
): boolean {
  const before = group.at(-1);
  if (!before) return false;
  const { line: last, column: lastColumn } = before;
  if (!isPrinted(line.text) || !isPrinted(last.text)) return false;
  if (isFieldOfForm(last.text, { line, column })) return false;
  if (Math.abs(line.size - last.size) > last.size * 0.12) return false;
  if (line.bold !== group.every((one) => one.line.bold)) return false;
  if (line.italic !== group.every((one) => one.line.italic)) return false;
  const samePage = line.page === last.page && line.y < last.y;
  if (samePage && last.y - line.y > leading * 1.4) return false;
  const align = alignOf(group);
  if (align === 'end' && alignOf([{ line, column }]) !== 'end') return false;
  // The first word of the line would have stood on the line before it, if it belonged there.
  const room =
    align === undefined
      ? lastColumn.right - last.right
      : lastColumn.right - lastColumn.left - (last.right - last.x);
  if (room > line.firstWord + line.size * 0.5) return false;
  if (justified && align === undefined && room > SLACK && /[.;:]$/u.test(last.text)) return false;
  const marked = BULLET.test(line.text) || !['plain', 'footnote'].includes(markOf(line.text).kind);
  if (marked && /[.;:,]$/u.test(last.text)) return false;
  return !isIndented(group, line, column, marked);
}

/** A box to tick, as a letter or as a sign of Wingdings. */
const BOX = '[\u2610-\u2612\u25A1\u25A2\u25FB\uF06F\uF0A8]';
const BEGINS_BOX = new RegExp(`^${BOX}`, 'u');
const ENDS_FIELD = new RegExp(`(?:_{3,}|${BOX})[.,;:]?$`, 'u');
/** «Класс защищённости: ____» behind «☐ иной заявитель»: both are whole, however full the first line is. */
const FIELD = new RegExp(`${BOX}|_{3,}[.,;:]?$`, 'u');

/** Whether what two lines leave for writing parts them: each line of a form stands by itself, whatever room the one before it has. */
function isFieldOfForm(before: string, { line, column }: PlacedLine): boolean {
  const { text } = line;
  if (BEGINS_BOX.test(text) || ENDS_FIELD.test(before)) return true;
  // A shorter one may belong to the line before it, where it found no room.
  if (/^_{3,}/u.test(text)) return line.right - line.x > (column.right - column.left) * 0.8;
  return /^\p{Lu}/u.test(text) && (FIELD.test(text) || FIELD.test(before));
}

/** A first line is set in from the edge, unless the paragraph hangs from its number. */
function isIndented(
  group: readonly PlacedLine[],
  line: Line,
  { left }: PlacedLine['column'],
  marked: boolean,
): boolean {
  if (line.x - left < line.size * 0.8) return false;
  const [first] = group;
  if (!first) return false;
  const hangs =
    Math.abs(line.x - first.line.hanging) < 4 ||
    group.slice(1).some((one) => Math.abs(one.line.x - line.x) < 4);
  const same = Math.abs(line.x - first.line.x) < 4;
  if (alignOf([{ line, column: { left, right: Infinity } }]) === 'end') return false;
  return marked
    ? !hangs || same
    : same
      ? group.length > 1 || first.line.x - left > line.size * 0.8
      : !hangs && !isCentred(first);
}

function partOf(group: readonly PlacedLine[], print: Print, joined: string[]): ReceivedPart {
  const broken: BrokenWords = { joined, doubted: [] };
  const text = group.reduce((whole, { line }) => joinLines(whole, line.text, print.words, broken), '');
  const [first] = group;
  const align = alignOf(group);
  const lines = group.map(({ line }) => line);
  const style: Style = {
    ...(lines.every(({ bold, size }) => bold || size > print.size * 1.15) ? { bold: true } : {}),
    ...(lines.every(({ italic }) => italic) ? { italic: true } : {}),
    ...(align === undefined ? {} : { align }),
  };
  const doubts = [
    ...lines.flatMap((line) => line.doubts),
    ...broken.doubted.map((word) => `«${word}» стояло на двух строках: проверьте, нужен ли в слове дефис`),
  ];
  return {
    kind: 'paragraph',
    text: plainSpaces(text),
    style,
    place: { page: first?.line.page ?? 1 },
    ...(doubts.length > 0 ? { doubts } : {}),
  };
}

/** Words that go on after a hyphen: «инфор- / мация» is one word, «информационно- / технический» keeps its hyphen. */
export function joinLines(
  whole: string,
  next: string,
  words = nothing,
  broken: BrokenWords = { joined: [], doubted: [] },
): string {
  if (whole === '' || isBrokenAddress(whole, next) || isRestOfWord(whole, next)) return whole + next;
  const [, head, stem = ''] = /^(.*?)([а-яё]+)[-\u2010\u00ad]$/isu.exec(whole) ?? [];
  const [tail = ''] = /^[а-яё]+(?![\p{L}@])/u.exec(next) ?? [];
  if (head === undefined || tail === '') return `${whole} ${next}`;
  const isSoft = whole.endsWith('\u00ad');
  const { keeps, sure } = isSoft ? softly : hyphenBetween(stem, tail, words);
  const word = `${stem}${keeps ? '-' : ''}${tail}`;
  if (!keeps) broken.joined.push(word);
  if (!sure) broken.doubted.push(word);
  return keeps ? whole + next : head + stem + next;
}

/** A hyphen that is printed only at the end of a line. */
const softly: Hyphen = { keeps: false, sure: true };

/** «Подразделени / е»: a column is too narrow for a word, and what is left of it is no word. */
function isRestOfWord(whole: string, next: string): boolean {
  const rest = /^[а-яё]{1,2}$/u.exec(next)?.[0];
  const words =
    'а в во да до же за и из им их к ко ли мы на не ни но о об он от по с со то у я бы вы ей ее её'.split(
      ' ',
    );
  return rest !== undefined && /[а-яё]{5}$/iu.test(whole) && !words.includes(rest);
}

/** A telephone number, an e-mail or web address that a narrow column has broken. */
function isBrokenAddress(whole: string, next: string): boolean {
  const [last = ''] = /\S+$/u.exec(whole) ?? [];
  const [first = ''] = /^\S+/u.exec(next) ?? [];
  if (/\d-$/u.test(last)) return /^\d/u.test(first);
  if (/^(?:https?:\/\/|www\.)\S*$|\S@\S*$/u.test(last))
    return /^[a-z\d./_-]+(?:[;,.)]|$)/u.test(first) && !/[;,.]$/u.test(last);
  return /^[a-z\d.]+-$/iu.test(last) && first.includes('@');
}

function isCentred({ line, column: { left, right } }: PlacedLine): boolean {
  const [before, after] = [line.x - left, right - line.right];
  return before > line.size * 1.5 && Math.abs(before - after) < line.size;
}

/** How a paragraph stands between the edges of its column. */
function alignOf(group: readonly PlacedLine[]): Style['align'] | undefined {
  const short = group.filter(({ line, column }) => line.x - column.left > line.size);
  if (short.length < group.length - 1 || short.length === 0) return undefined;
  if (short.every(isCentred)) return 'centre';
  const middle = group.every(({ line, column }) => line.x > column.left + (column.right - column.left) * 0.4);
  return middle ? 'end' : undefined;
}
