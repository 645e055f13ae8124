import type { Style } from '../../../src/authoring/source.ts';

/** Words of a paragraph that are set alike. */
export interface Run {
  text: string;
  bold?: boolean;
  italic?: boolean;
  raised?: boolean;
  lowered?: boolean;
}

/** The words of a paragraph, and how they are set where all of them are set alike. */
export function wordsOfRuns(runs: readonly Run[]): {
  text: string;
  style: Pick<Style, 'bold' | 'italic'>;
  doubts: string[];
} {
  const lost = runs.filter(({ text, raised }) => raised && /[^\s\d*,;()+–-]/u.test(text));
  const visible = runs.filter(({ text }) => /[\p{L}\p{N}]/u.test(text));
  return {
    text: plainSpaces(runs.map(printed).join('')),
    style: {
      ...(visible.length > 0 && visible.every(({ bold }) => bold) ? { bold: true } : {}),
      ...(visible.length > 0 && visible.every(({ italic }) => italic) ? { italic: true } : {}),
    },
    doubts: lost.map(({ text }) => `«${text.trim()}» напечатано над строкой`),
  };
}

function printed({ text, raised, lowered }: Run): string {
  if (raised) return raise(text);
  return lowered ? text.replace(/\d/gu, (figure) => '₀₁₂₃₄₅₆₇₈₉'.charAt(Number(figure))) : text;
}

/** Figures as they stand above the line: «2» -> «²». */
export function raise(text: string): string {
  return text.replace(/\d/gu, (figure) => '⁰¹²³⁴⁵⁶⁷⁸⁹'.charAt(Number(figure)));
}

/**
 * Text with plain spaces and hyphens, without marks that nobody sees. A sign that begins an item of a list, and is no dash, is a
 * hyphen as Markdown has it: each format draws it in its own way.
 */
export function plainSpaces(text: string): string {
  const plain = text
    .replace(/[\u00AD\u200B-\u200F\u2060\uFEFF]/gu, '')
    .replace(/\u2011/gu, '-')
    .replace(/[^\S\n]+/gu, ' ')
    .replace(/ ?\n ?/gu, '\n')
    .trim()
    .replace(/^(?:[•▪●■◦·‣➢✓➔\uE000-\uF8FF]|o(?= ))\s*(?=\S)/u, '- ');
  return unglued(unspaced(plain));
}

/** «П Р И К А З» -> «ПРИКАЗ»: letters that are set apart are one word. */
export function unspaced(text: string): string {
  return text.replace(/(?<![\p{L}\d])(?:\p{L} ){3,}\p{L}(?![\p{L}\d])/gu, (letters) =>
    letters.replaceAll(' ', ''),
  );
}

/** «1.1.Указания», «а)через»: a number and what it numbers are two words, though no space is typed between them. */
export function unglued(text: string): string {
  return text.replace(
    /^(?:\d{1,3}\.(?=[«"(]?\p{Lu})|(?:\d{1,3}\.){2,}(?=[«"(]?\p{L})|(?:\d{1,3}\.){2,}\d{1,3}(?=\p{Lu}\p{Ll})|(?:\d{1,3}|[а-яё])\)(?=[«"]?\p{L}))/u,
    '$& ',
  );
}
