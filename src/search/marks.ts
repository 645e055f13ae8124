import { stemsOf } from './fold.ts';

/** A part of a passage, and whether it holds a word that was asked for. */
export interface Part {
  text: string;
  marked: boolean;
}

/** How much of a passage is shown, in characters. */
const LONGEST = 240;
/**
 * A word as it is written, with stress, soft hyphens and joiners. By ranges: classes of Unicode take a browser longer to prepare
 * than all the rest of marking takes.
 */
const WORD =
  /([0-9A-Za-z\u00ad\u00c0-\u024f\u0300-\u036f\u0400-\u052f\u1e00-\u1eff\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufe00-\ufe0f\ufeff]+)/;

/** The piece of a passage in which the words that were asked for stand, with these marked. */
export function markedPassage(passage: string, asked: readonly string[]): Part[] {
  const parts = cutAround(passage.split(WORD), (word) => isAsked(word, asked));
  return parts.reduce<Part[]>((joined, text) => {
    const marked = isAsked(text, asked);
    const last = joined.at(-1);
    if (last?.marked === marked) last.text += text;
    else joined.push({ text, marked });
    return joined;
  }, []);
}

function isAsked(word: string, asked: readonly string[]): boolean {
  const stems = stemsOf(word);
  return stems.some((stem) => asked.some((one) => one === stem || (one.length > 3 && stem.startsWith(one))));
}

/** Starts a few words before the first that was asked for where the whole would be too long. */
function cutAround(texts: readonly string[], isAsked: (text: string) => boolean): string[] {
  const whole = texts.reduce((length, text) => length + text.length, 0);
  if (whole <= LONGEST) return [...texts];
  let start = Math.max(0, texts.findIndex(isAsked));
  for (let length = 0; start > 0 && length < LONGEST / 4; start--) length += texts[start - 1]?.length ?? 0;
  let end = start;
  for (let length = 0; end < texts.length && length < LONGEST; end++) length += texts[end]?.length ?? 0;
  return [...(start > 0 ? ['… '] : []), ...texts.slice(start, end), ...(end < texts.length ? [' …'] : [])];
}
