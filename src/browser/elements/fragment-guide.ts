import { dataOf, defineElement, fill, part } from '../dom.ts';
import { anchorIn, fallbackAnchors, isItemAnchor } from '../fallback.ts';

/**
 * `<fragment-guide>`: a link opens what it points to, even inside something collapsed; a link to something that is not
 * there is told so, with the nearest thing that is.
 */
defineElement('fragment-guide', (root, signal) => {
  const words = dataOf(root, 'words') as Record<string, string>;
  const notice = part(root, '[data-notice]');

  const follow = (): void => {
    const anchor = anchorIn(location.hash);
    const target = anchor === '' ? null : document.getElementById(anchor);
    notice.hidden = true;
    if (target) reveal(target);
    else if (isItemAnchor(anchor)) tell(anchor);
  };
  const tell = (anchor: string): void => {
    part(notice, '[data-text]').textContent = fill(words['unknown'] ?? '', { anchor });
    const nearest = fallbackAnchors(anchor).find((candidate) => document.getElementById(candidate));
    const link = part(notice, '[data-nearest]', HTMLAnchorElement);
    part(notice, '[data-nearest-row]').hidden = nearest === undefined;
    if (nearest !== undefined) {
      link.href = `#${nearest}`;
      link.textContent =
        document.getElementById(nearest)?.textContent.replace(/\s+/gu, ' ').trim() ?? nearest;
    }
    notice.hidden = false;
    notice.focus();
  };

  addEventListener('hashchange', follow, { signal });
  follow();
});

/** Opens every fold around an element and brings it into view. */
function reveal(target: HTMLElement): void {
  let folded = false;
  for (let fold = target.closest('details'); fold; fold = fold.parentElement?.closest('details') ?? null) {
    folded ||= !fold.open;
    fold.open = true;
  }
  if (folded) target.scrollIntoView();
}
