import { anchorIn } from '../browser/anchor.ts';
import { defineElement, part } from '../browser/dom.ts';

/** How far down the window a section may begin and still count as the one that is read. */
const LINE = 0.2;

/** `<page-contents>`: marks the section that is read, and closes its list when the reader has chosen. */
defineElement('page-contents', (root, signal) => {
  const list = part(root, '[popover]');
  const here = part(root, '[data-here]');
  const links = [...list.querySelectorAll('a')];
  /** What a link leads to, by the box that can be seen of it -> the link. */
  const linkOf = new Map(links.map((link) => [boxOf(anchorIn(link.hash)), link]));
  /** The sections that begin above the line. */
  const passed = new Set<HTMLAnchorElement>();

  const mark = (): void => {
    const current = links.findLast((link) => passed.has(link)) ?? links[0];
    for (const link of links)
      if (link === current) link.setAttribute('aria-current', 'true');
      else link.removeAttribute('aria-current');
    here.textContent = current?.textContent ?? '';
  };
  const observer = new IntersectionObserver(
    (entries) => {
      for (const { target, boundingClientRect, rootBounds } of entries) {
        const link = linkOf.get(target);
        if (!link) continue;
        if (boundingClientRect.top < (rootBounds?.bottom ?? 0)) passed.add(link);
        else passed.delete(link);
      }
      mark();
    },
    { rootMargin: `0px 0px -${String(100 - LINE * 100)}% 0px` },
  );
  for (const box of linkOf.keys()) if (box) observer.observe(box);
  signal.addEventListener('abort', () => observer.disconnect());
  list.addEventListener(
    'click',
    ({ target }) => {
      if (target instanceof Element && target.closest('a') && list.matches(':popover-open'))
        list.hidePopover();
    },
    { signal },
  );
});

/** What holds a heading may be drawn only when it comes near; its box is there before. */
function boxOf(id: string): Element | null {
  const heading = document.getElementById(id);
  return heading?.closest('[data-item]') ?? heading;
}
