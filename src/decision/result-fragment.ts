/** How the fragment of a link to a result begins. By itself, so that a page knows one without what reads it. */
export const RESULT_FRAGMENT = '#a=';
