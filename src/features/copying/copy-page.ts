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

async function copyPage(href: string): Promise<boolean> {
  try {
    const response = await fetch(href);
    return response.ok && (await copy({ text: await response.text() }));
  } catch {
    return false;
  }
}
