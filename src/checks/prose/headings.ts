import { plainText } from '../../model/markup.ts';
import type { PageFile } from '../input.ts';
import { linesOf, proseOf } from './prose.ts';

/** Anchors that Starlight gives to the headings of a page's prose. */
export function headingAnchors(page: PageFile): string[] {
  const prose = new Set(proseOf(page).map(({ line }) => line));
  const headings = linesOf(page)
    .filter(({ line }) => prose.has(line))
    .flatMap(({ text }) => /^#{1,6}[ \t]+(.*?)[ \t]*#*[ \t]*$/u.exec(text)?.[1] ?? []);
  const anchors: string[] = [];
  for (const heading of headings) anchors.push(untaken(slugOf(heading), anchors));
  return anchors;
}

/**
 * The anchor of one heading, the way github-slugger makes it: lower case, punctuation away, spaces to hyphens.
 * @see https://github.com/Flet/github-slugger
 */
function slugOf(heading: string): string {
  return plainText(heading)
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}\p{Pc}\- ]/gu, '')
    .replaceAll(' ', '-');
}

/** The slug, numbered where the page already has it: `x`, `x-1`, `x-2`. */
function untaken(slug: string, taken: readonly string[]): string {
  let anchor = slug;
  for (let number = 1; taken.includes(anchor); number += 1) anchor = `${slug}-${String(number)}`;
  return anchor;
}
