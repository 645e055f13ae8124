const key = 'editor:told';
/** The dev server draws a page anew too, a moment after a file was written: what was told is told again. */
const LASTS = 10_000;

interface Told {
  words: string;
  /** Which of the things to decide was clicked: the next one stands in its place afterwards. */
  place: number;
  at: number;
}

/** Keeps what a page has to tell until it is drawn anew. */
export function tellAfterReload(words: string, place: number): void {
  sessionStorage.setItem(key, JSON.stringify({ words, place, at: Date.now() } satisfies Told));
}

/** What the page had to tell before it was drawn anew, a moment ago. */
export function afterReload(): Told | undefined {
  const told = JSON.parse(sessionStorage.getItem(key) ?? 'null') as Told | null;
  return told && Date.now() - told.at < LASTS ? told : undefined;
}
