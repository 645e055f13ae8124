/** Where `npm run dev` lists what is left to do, and below it each regulation by its id. No build has it. */
export const EDITOR_PATH = '/editor/';
/** Where the buttons of these pages send a decision. With its last slash, as Astro wants every address of the site. */
export const DECIDE_PATH = '/editor-decides/';

/** The page on which an editor decides about a regulation. */
export function editorHref(regulation: string): string {
  return `${EDITOR_PATH}${regulation}/`;
}
