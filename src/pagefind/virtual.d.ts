/** `pagefind.js` of the built site; src/build/search-index.ts resolves it. */
declare module 'virtual:pagefind' {
  export const createInstance: import('./api.ts').Pagefind['createInstance'];
}
