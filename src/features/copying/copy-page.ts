import { wordsOf } from '../../browser/words.ts';
import { copy } from '../../browser/clipboard.ts';
import { defineElement, part } from '../../browser/dom.ts';

/** Copies the page as Markdown. The link beside the button leads to the same words where that is refused. */
defineElement('copy-page', (root, signal) => {
  const words = wordsOf(root, 'copyPage');
  const link = part(root, '[data-link]', HTMLAnchorElement);
  const button = part(root, '[data-copy]', HTMLButtonElement);
  const status = part(root, '[data-status]');
  button.hidden = false;
  button.addEventListener(
    'click',
    () => {
      void copyPage(link.href).then((copied) => {
        status.textContent = words[copied ? 'copied' : 'refused'];
      });
    },
    { signal },
  );
});

/** The clipboard is asked at once, while the text is on its way: browsers let a page write only just after a click. */
function copyPage(href: string): Promise<boolean> {
  const text = fetch(href).then((response) => {
    if (!response.ok) throw new Error(String(response.status));
    return response.text();
  });
  return copy(text.then((markdown) => ({ text: markdown })));
}
