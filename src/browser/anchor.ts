import { decodedFragment, fitting } from '../links/fragment.ts';
import type { RefKind } from '../model/ref.ts';

/** All of them, as the type sees to: what is linked to has an anchor that begins with its kind. */
const KINDS = {
  ...{ clause: true, step: true, question: true, outcome: true, term: true },
  ...{ contact: true, note: true, party: true, letter: true, faq: true },
} satisfies Record<RefKind, true>;
const ITEM = new RegExp(`^(?:${Object.keys(KINDS).join('|')})-[a-z0-9]+(?:[.-]+[a-z0-9]+)*$`, 'u');

/**
 * The id in a fragment; an address that cannot be decoded names nothing.
 * @param isKnown whether there is such an id. Signs that follow a link in prose are taken off until there is.
 */
export function anchorIn(hash: string, isKnown: (id: string) => boolean = isOnPage): string {
  const id = decodedFragment(hash);
  return id === '' ? '' : fitting(id, (text) => isKnown(text) || isItemAnchor(text));
}

/** Whether an anchor is one of ours: other fragments are left alone. */
export function isItemAnchor(anchor: string): boolean {
  return anchor.length <= 100 && ITEM.test(anchor);
}

/**
 * Goes to what the address means where it names that with a sign behind it, which the browser itself does not see through.
 * The address is put right, so that the browser scrolls and marks the target as with any link.
 */
export function mendAddress(): void {
  const anchor = anchorIn(location.hash);
  if (anchor !== decodedFragment(location.hash) && isOnPage(anchor)) location.replace(`#${anchor}`);
}

function isOnPage(id: string): boolean {
  return document.getElementById(id) !== null;
}
