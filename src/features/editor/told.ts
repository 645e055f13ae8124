const key = 'editor:told';

interface Told {
  words: string;
  /** Which of the things to decide was clicked: the next one stands in its place afterwards. */
  place: number;
  /** The page that tells. */
  path: string;
}

/** Keeps what a page has to tell until it is drawn anew. */
export function tellAfterReload(words: string, place: number): void {
  sessionStorage.setItem(key, JSON.stringify({ words, place, path: location.pathname } satisfies Told));
}

/**
 * What the page had to tell before it was drawn anew. It is told until the editor goes on: the dev server draws a page anew too, some
 * time after a file was written.
 */
export function afterReload(signal: AbortSignal): Told | undefined {
  const told = JSON.parse(sessionStorage.getItem(key) ?? 'null') as Told | null;
  const forget = (): void => sessionStorage.removeItem(key);
  document.addEventListener('pointerdown', forget, { signal });
  document.addEventListener('keydown', forget, { signal });
  return told?.path === location.pathname ? told : undefined;
}
