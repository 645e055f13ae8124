/** Words of the page with plain spaces: of ours as they leave the page, where spaces that do not break have done their work. */
export function plainWords(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}

/** Words of the page as they are set, with the spaces that do not break: those of a document may not change. */
export function wordsAsSet(text: string): string {
  return text.replace(/[ \n\t\r\f]+/gu, ' ').trim();
}
