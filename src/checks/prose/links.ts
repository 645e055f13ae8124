/** Where the links of a piece of Markdown or MDX lead, in the order of the text. */
export function linkTargets(markdown: string): string[] {
  const forms = [
    /(?<!\\)\]\(\s*<?(?<target>[^)\s>]*)/gu,
    /(?<!\\)<(?<target>[a-z][a-z\d+.-]*:[^<>\s]+)>/giu,
    /\bhref=(?:"(?<target>[^"]*)"|'(?<other>[^']*)')/gu,
  ];
  return forms
    .flatMap((form) => [...markdown.matchAll(form)])
    .sort((a, b) => a.index - b.index)
    .map(({ groups }) => groups?.['target'] ?? groups?.['other'] ?? '');
}
