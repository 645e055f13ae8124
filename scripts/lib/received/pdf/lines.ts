import { doubtsOfSpaced, raise, unglued, unspaced } from '../runs.ts';
import type { Word } from './page.ts';

/** A line of print. */
export interface Line {
  text: string;
  x: number;
  right: number;
  y: number;
  size: number;
  bold: boolean;
  italic: boolean;
  page: number;
  /** Where its first words after a number or bullet begin. */
  hanging: number;
  /** Width of its first word. */
  firstWord: number;
  doubts: readonly string[];
}

/** Words as lines, from the top down. Raised and lowered figures belong to the line that they stand beside. */
export function linesOf(words: readonly Word[], page: number): Line[] {
  const rows: Word[][] = [];
  // Large letters first: figures above the line find it then.
  for (const word of [...words].sort((one, other) => other.size - one.size || other.y - one.y)) {
    const row = rows.find((other) => isOnLine(word, other));
    if (row) row.push(word);
    else rows.push([word]);
  }
  return rows.map((row) => lineOf(row, page)).sort((one, other) => other.y - one.y);
}

function isOnLine(word: Word, row: readonly Word[]): boolean {
  const [main] = row;
  if (!main) return false;
  const distance = Math.abs(word.y - main.y);
  if (word.size > main.size * 0.85) return distance < main.size * 0.3;
  const beside = row.some(({ x, width }) => word.x > x - main.size && word.x < x + width + main.size);
  return beside && distance < main.size * 0.55;
}

/** A gap of this share of the size of letters is a space. */
const SPACE = 0.15;
/** One of this share parts words whose letters are set apart. */
const WIDE = 0.5;

function lineOf(row: Word[], page: number): Line {
  const sorted = [...row].sort((one, other) => one.x - other.x);
  const [main = sorted[0]] = row;
  const size = main?.size ?? 0;
  let text = '';
  let end = -Infinity;
  for (const word of sorted) {
    const gap = text === '' || /\s$/u.test(text) || /^\s/u.test(word.text) ? 0 : (word.x - end) / size;
    text += (gap > WIDE ? '  ' : gap > SPACE ? ' ' : '') + placed(word, main);
    end = word.x + word.width;
  }
  const visible = sorted.filter((word) => /[\p{L}\p{N}]/u.test(word.text));
  const [first] = sorted;
  return {
    text: unglued(unspaced(text).replace(/\s+/gu, ' ').trim()),
    x: first?.x ?? 0,
    right: end,
    y: main?.y ?? 0,
    size,
    bold: visible.length > 0 && visible.every(({ bold }) => bold),
    italic: visible.length > 0 && visible.every(({ italic }) => italic),
    page,
    hanging: hangingOf(sorted),
    firstWord: widthOfFirstWord(first),
    doubts: doubtsOfSpaced(text),
  };
}

function placed({ text, size, y }: Word, main: Word | undefined): string {
  if (!main || size > main.size * 0.85) return text;
  if (y - main.y > main.size * 0.15) return raise(text);
  return main.y - y > main.size * 0.08
    ? text.replace(/\d/gu, (figure) => '₀₁₂₃₄₅₆₇₈₉'.charAt(Number(figure)))
    : text;
}

/** A number or bullet is mostly an item of its own; the words after it begin where the next lines of a list do. */
function hangingOf([first, second]: readonly Word[]): number {
  if (!first) return 0;
  const [mark = ''] = /^(?:[-–—•▪●■◦·]|\(?[\p{L}\d.¹²³]{1,9}[.)])\s+/u.exec(first.text) ?? [];
  if (mark !== '') return first.x + (first.width * mark.length) / first.text.length;
  return second && first.text.length <= 10 ? second.x : first.x;
}

function widthOfFirstWord(word: Word | undefined): number {
  if (!word) return 0;
  const [letters = ''] = /^\S+/u.exec(word.text.trim()) ?? [];
  return (word.width * letters.length) / Math.max(word.text.trim().length, 1);
}
