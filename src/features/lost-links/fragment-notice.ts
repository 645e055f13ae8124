import { wordsOf } from '../../browser/words.ts';
import { part } from '../../browser/dom.ts';
import { fill } from '../../browser/sentence.ts';
import { fallbackAnchors } from './fallback.ts';

/** Says that a link points at nothing on this page, with the nearest thing that is there. */
export function tellOfUnknown(notice: HTMLElement, anchor: string): void {
  part(notice, '[data-text]').textContent = fill(wordsOf(notice, 'fragment').unknown, { anchor });
  const nearest = fallbackAnchors(anchor).find((candidate) => document.getElementById(candidate));
  const link = part(notice, '[data-nearest]', HTMLAnchorElement);
  part(notice, '[data-nearest-row]').hidden = nearest === undefined;
  if (nearest !== undefined) {
    link.href = `#${nearest}`;
    link.textContent = document.getElementById(nearest)?.textContent.replace(/\s+/gu, ' ').trim() ?? nearest;
  }
  notice.hidden = false;
  notice.focus();
}
