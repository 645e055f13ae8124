/** Words of the interface that come with a lazy script and not with the markup: src/words/lazy-words.ts. */
declare module 'words:*' {
  const words: Readonly<Record<string, string>>;
  export default words;
}
