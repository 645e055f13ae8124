import { wordsOf } from '../../browser/words.ts';
import { shortHref } from '../../links/short.ts';
import { copyForms, copyFormats, type CopyFormat } from '../../links/excerpt-forms.ts';
import type { Excerpt } from '../../links/excerpt.ts';
import type { Ref } from '../../model/ref.ts';
import { copy } from '../../browser/clipboard.ts';
import { defineElement, part } from '../../browser/dom.ts';
import { plainWords, wordsAsSet } from '../../browser/page-words.ts';
import { fill } from '../../browser/sentence.ts';
import { browserStorage } from '../../storage/browser-storage.ts';
import { siteAddress } from '../../browser/site-path.ts';

const formatKey = 'navigator:copy-format';

/**
 * `<copy-menu>`: one menu for all headings of a page that can be pointed at. Without scripts each heading has a plain link
 * to itself; here the link becomes a button that opens the menu.
 */
defineElement('copy-menu', (root, signal) => {
  const words = wordsOf(root, 'copy');
  const told = wordsOf(root, 'copied');
  const source = root.dataset['source'] ?? '';
  const dialog = part(root, '[data-dialog]', HTMLDialogElement);
  const status = part(root, '[data-status]');
  const field = part(root, '[data-field]', HTMLTextAreaElement);
  const format = (): CopyFormat =>
    copyFormats.find((name) => part(root, `input[value="${name}"]`, HTMLInputElement).checked) ?? 'text';
  const buttonOf = (form: string): HTMLElement => part(root, `[data-form="${form}"]`);
  let excerpt: Excerpt | undefined;

  const open = (link: HTMLAnchorElement): void => {
    excerpt = excerptAt(link, source);
    part(root, '[data-of]').textContent = excerpt.title;
    status.textContent = '';
    field.hidden = true;
    dialog.showModal();
  };
  const run = async (form: (typeof copyForms)[number]): Promise<void> => {
    if (!excerpt) return;
    const [of, as] = [excerpt, format()];
    const writing = import('../../links/excerpt.ts').then(({ writeExcerpt }) => writeExcerpt(of, form, as));
    const done = await copy(writing, as === 'rich');
    status.textContent = done
      ? fill(told.done, { what: buttonOf(form).textContent.trim().toLowerCase() })
      : told.refused;
    field.hidden = done;
    if (done) return;
    field.value = (await writing).text;
    field.focus();
    field.select();
  };

  const stored = copyFormats.find((name) => name === browserStorage.get(formatKey)) ?? 'text';
  part(root, `input[value="${stored}"]`, HTMLInputElement).checked = true;
  part(root, '[data-formats]').addEventListener('change', () => browserStorage.set(formatKey, format()), {
    signal,
  });
  for (const form of copyForms) {
    buttonOf(form).addEventListener('click', () => void run(form), { signal });
  }
  dialog.addEventListener('click', (event) => event.target === dialog && dialog.close(), { signal });

  for (const link of document.querySelectorAll<HTMLAnchorElement>('a.anchor-link[data-ref]')) {
    link.setAttribute('role', 'button');
    link.setAttribute('aria-haspopup', 'dialog');
    // The name that it has without scripts stands in for a heading.
    link.dataset['named'] = link.getAttribute('aria-label') ?? '';
    link.setAttribute('aria-label', fill(words['open'], { title: titleOf(link) }));
    link.title = words['title'];
    const onActivate = (event: Event): void => {
      event.preventDefault();
      open(link);
    };
    link.addEventListener('click', onActivate, { signal });
    link.addEventListener('keydown', (event) => event.key === ' ' && onActivate(event), { signal });
  }
});

/** Reads the excerpt of a heading from the page itself, so that the page need not carry its words twice. */
function excerptAt(link: HTMLAnchorElement, source: string): Excerpt {
  const words = link.closest('[data-item]')?.querySelector('[data-quote]');
  const tail = document.querySelector<HTMLElement>(`[data-tail-of="${CSS.escape(link.hash.slice(1))}"]`);
  const verbatim = words?.matches('.verbatim, [data-verbatim]') ?? false;
  return {
    title: titleOf(link),
    citation: `${link.dataset['cite'] ?? ''} (${source})`,
    quote: (verbatim ? wordsAsSet : plainWords)(
      [words?.textContent, tail?.dataset['leftOut'], tail?.textContent].join(' '),
    ),
    verbatim,
    href: new URL(link.hash, location.href).href,
    short: siteAddress(shortHref(link.dataset['ref'] as Ref)),
  };
}

/** Text of the heading that a link stands beside; its own name where there is none. */
function titleOf(link: HTMLAnchorElement): string {
  const heading = link.parentElement?.querySelector('h1, h2, h3, h4, h5, h6');
  return plainWords(heading?.textContent ?? link.dataset['named'] ?? '');
}
