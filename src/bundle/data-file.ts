/**
 * A page opened from a folder may run scripts and fetch nothing, so in a bundle the data that widgets fetch are scripts. One
 * for each shelf of the search, and one for each other file.
 * @param path from the root of the site: `search/tor-knd/records.bin`. @returns `data/search-tor-knd.js`
 */
export function dataFile(path: string): string {
  const [, shelf] = /^search\/((?!catalogue\/)[^/]+)\//u.exec(path) ?? [];
  return `data/${shelf === undefined ? path.replaceAll('/', '-') : `search-${shelf}`}.js`;
}

/** What a data script hands over: files by path, as text or, in a list of one, in base64. */
export type DataFiles = Record<string, string | [base64: string]>;
