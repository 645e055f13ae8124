/**
 * Page id of a content file or of Astro's entry id: `tor-knd/index.mdx` and `tor-knd` -> `tor-knd`,
 * `index.mdx` and `index` -> the empty string.
 */
export function pageIdOf(file: string): string {
  return file.replace(/\.mdx$/u, '').replace(/(?:^|\/)index$/u, '');
}
