/** Folder of Pagefind's index and of its script in the built site. */
export const PAGEFIND_FOLDER = '/pagefind';
export const PAGEFIND_SCRIPT = `${PAGEFIND_FOLDER}/pagefind.js`;
/** Every word of the site that can be searched, one a line, for mending slips. */
export const VOCABULARY_FILE = '/search/words.txt';
