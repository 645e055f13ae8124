import { anchorIn, isItemAnchor, mendAddress } from '../../browser/anchor.ts';
import { defineElement, part } from '../../browser/dom.ts';

/**
 * `<fragment-guide>`: a link opens what it points to, even inside something collapsed; a link to what has moved goes on to
 * its new place; a link to something that is not there is told so, with the nearest thing that is.
 */
defineElement('fragment-guide', (root, signal) => {
  const notice = part(root, '[data-notice]');

  const follow = (): void => {
    mendAddress();
    const anchor = anchorIn(location.hash);
    const target = anchor === '' ? null : document.getElementById(anchor);
    notice.hidden = true;
    const heir = target?.closest('[data-leads-on]')?.querySelector('a');
    // What is known under one new address needs no stop on the way.
    if (heir) location.replace(heir.href);
    else if (target) reveal(target);
    else if (isItemAnchor(anchor)) void tell(anchor);
  };
  // Few links lead astray, so what it takes is fetched for those.
  const tell = async (anchor: string): Promise<void> => {
    const { tellOfUnknown } = await import('./fragment-notice.ts');
    if (anchor === anchorIn(location.hash)) tellOfUnknown(notice, anchor);
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
