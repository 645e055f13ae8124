import type { PageFile } from '../input.ts';
import { linesOf } from '../prose/prose.ts';
import { defineRule, type Finding } from '../rule.ts';
import { textsOf } from '../strings.ts';

export const mixedScript = defineRule(
  'mixed-script',
  'No word mixes Latin and Cyrillic letters, and no Cyrillic letter is foreign to Russian: search would not find it.',
  ({ pages }) => pages.flatMap((page) => [...inFrontmatter(page), ...inBody(page)]),
);

function inFrontmatter(page: PageFile): Finding[] {
  return textsOf(page).flatMap(({ path, text }) =>
    strangeWords(text).map((word) => ({ file: page.file, path, ...explain(word) })),
  );
}

function inBody(page: PageFile): Finding[] {
  return linesOf(page).flatMap(({ line, text }) =>
    strangeWords(text).map((word) => ({ file: page.file, path: [], line, ...explain(word) })),
  );
}

/** Words that mix alphabets. A word ends at anything that is not a letter. */
export function strangeWords(text: string): string[] {
  const words = text.match(/\p{L}+/gu) ?? [];
  return words.filter((word) => /[[\p{sc=Cyrillic}]--[а-яё]]/iv.test(word) || isMixed(word));
}

function isMixed(word: string): boolean {
  return /\p{sc=Latin}/u.test(word) && /\p{sc=Cyrillic}/u.test(word);
}

function explain(word: string): Pick<Finding, 'message' | 'hint'> {
  return {
    message: `«${word}» ${isMixed(word) ? 'mixes Latin and Cyrillic letters' : 'has a letter that is not Russian'}: ${spelt(word)}`,
    hint: 'type the word anew in one alphabet; quote source.txt only in "source" of a correction',
  };
}

/** Spells a word out, since lookalike letters cannot be told apart otherwise: `А (Cyrillic) P (Latin)`. */
function spelt(word: string): string {
  return Array.from(word)
    .map((letter) => {
      const script = /\p{sc=Latin}/u.test(letter) ? 'Latin' : 'Cyrillic';
      return `${letter} (${script} U+${(letter.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')})`;
    })
    .join(' ');
}
