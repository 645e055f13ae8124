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
  const parts = passage.split(WORD).map((text) => ({ text, marked: isAsked(text, asked) }));
  const short = cutAround(parts);
  return short.reduce<Part[]>((joined, part) => {
    const last = joined.at(-1);
    if (last?.marked === part.marked) last.text += part.text;
    else joined.push({ ...part });
    return joined;
  }, []);
}

function isAsked(word: string, asked: readonly string[]): boolean {
  const stems = stemsOf(word);
  return stems.some((stem) => asked.some((one) => one === stem || (one.length > 3 && stem.startsWith(one))));
}

/** Starts a few words before the first mark where the whole would be too long. */
function cutAround(parts: readonly Part[]): Part[] {
  const whole = parts.reduce((length, { text }) => length + text.length, 0);
  if (whole <= LONGEST) return [...parts];
  const first = Math.max(
    0,
    parts.findIndex(({ marked }) => marked),
  );
  let start = first;
  for (let length = 0; start > 0 && length < LONGEST / 4; start--)
    length += parts[start - 1]?.text.length ?? 0;
  let end = start;
  for (let length = 0; end < parts.length && length < LONGEST; end++) length += parts[end]?.text.length ?? 0;
  const plain = (text: string): Part => ({ text, marked: false });
  return [
    ...(start > 0 ? [plain('… ')] : []),
    ...parts.slice(start, end),
    ...(end < parts.length ? [plain(' …')] : []),
  ];
}
