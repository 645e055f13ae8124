import type { PageFile } from '../input.ts';

/** A line of a page's prose with its number in the file. */
interface ProseLine {
  line: number;
  text: string;
}

/** The body of a page line by line, as written. */
export function linesOf({ body, bodyOffset }: PageFile): ProseLine[] {
  return body.split('\n').map((text, index) => ({ line: bodyOffset + index + 1, text }));
}

/** The lines that are prose: fenced code is left out, and code inside a line is emptied. */
export function proseOf(page: PageFile): ProseLine[] {
  let fence: string | undefined;
  return linesOf(page).flatMap(({ line, text }) => {
    const mark = /^\s*(`{3,}|~{3,})/u.exec(text)?.[1];
    if (fence === undefined && mark === undefined) return [{ line, text: text.replace(/`[^`]*`/gu, '``') }];
    if (fence === undefined) fence = mark;
    else if (mark?.startsWith(fence)) fence = undefined;
    return [];
  });
}
