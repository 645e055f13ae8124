import { anchorIn } from '../browser/anchor.ts';
import { defineElement, part } from '../browser/dom.ts';

/** How far down the window a section may begin and still count as the one that is read. */
const LINE = 0.2;

/** `<page-contents>`: marks the section that is read, and closes its list when the reader has chosen. */
defineElement('page-contents', (root, signal) => {
  const list = part(root, '[popover]');
  const here = part(root, '[data-here]');
  const links = [...list.querySelectorAll('a')];
  const sections = links.map((link) => ({ link, box: boxOf(anchorIn(link.hash)) }));

  const mark = (): void => {
    const line = innerHeight * LINE;
    const current = sections.findLast(({ box }) => box !== null && beginsAbove(line, box))?.link ?? links[0];
    for (const link of links)
      if (link === current) link.setAttribute('aria-current', 'true');
      else link.removeAttribute('aria-current');
    here.textContent = current?.textContent ?? '';
    if (current) keepInView(list, current);
  };
  const observer = new IntersectionObserver(mark, {
    rootMargin: `0px 0px -${String(100 - LINE * 100)}% 0px`,
  });
  for (const { box } of sections) if (box) observer.observe(box);
  signal.addEventListener('abort', () => observer.disconnect());
  // A jump from between two headings to between two others crosses none.
  addEventListener('scrollend', mark, { signal });
  list.addEventListener(
    'click',
    ({ target }) => {
      if (target instanceof Element && target.closest('a') && list.matches(':popover-open'))
        list.hidePopover();
    },
    { signal },
  );
});

/** Scrolls a list that is longer than its box so that a link in it is seen. The page itself stays where it is. */
function keepInView(list: HTMLElement, link: HTMLElement): void {
  const [box, shown] = [list.getBoundingClientRect(), link.getBoundingClientRect()];
  if (shown.top < box.top) list.scrollTop -= box.top - shown.top;
  else if (shown.bottom > box.bottom) list.scrollTop += shown.bottom - box.bottom;
}

/** Whether a section begins above a line of the window, and is shown at all. */
function beginsAbove(line: number, box: Element): boolean {
  return box.getClientRects().length > 0 && box.getBoundingClientRect().top < line;
}

/** What holds a heading may be drawn only when it comes near; its box is there before. */
function boxOf(id: string): Element | null {
  const heading = document.getElementById(id);
  return heading?.closest('[data-item]') ?? heading;
}
