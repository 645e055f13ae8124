import { decodedFragment } from '../links/fragment.ts';

/** How the fragment of a link to a result begins. By itself, so that a page knows one without what reads it. */
export const RESULT_FRAGMENT = '#a=';

/** Whether a fragment is that of a link to a result, however it was encoded on its way. */
export function isResultFragment(hash: string): boolean {
  return hash.startsWith('#') && (hash.startsWith(RESULT_FRAGMENT) || decodedFragment(hash).startsWith('a='));
}
