/**
 * A page opened from a folder may run scripts and fetch nothing, so in a bundle each file that widgets fetch is a script.
 * @param path from the root of the site: `search/words.txt`. @returns `data/search-words.txt.js`
 */
export function dataFile(path: string): string {
  return `data/${path.replaceAll('/', '-')}.js`;
}

/** What a data script hands over: files by path, as text or, in a list of one, in base64. */
export type DataFiles = Record<string, string | [base64: string]>;
