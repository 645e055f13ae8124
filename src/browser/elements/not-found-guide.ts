import { dataOf, defineElement, fill, part } from '../dom.ts';
import { fallbackPaths } from '../fallback.ts';

/** `<not-found-guide>`: on the page for unknown addresses, offers the nearest address that exists. */
defineElement('not-found-guide', (root) => {
  const words = dataOf(root, 'words') as Record<string, string>;
  const base = import.meta.env.BASE_URL.replace(/\/$/u, '');
  const path = location.pathname.slice(base.length);

  const offer = async (): Promise<void> => {
    for (const candidate of fallbackPaths(path)) {
      const title = await titleOf(`${base}${candidate}`);
      if (title === undefined) continue;
      const link = part(root, '[data-nearest]', HTMLAnchorElement);
      link.href = `${base}${candidate}`;
      link.textContent = title;
      part(root, '[data-text]').textContent = fill(words['text'] ?? '', { path: path.slice(0, 120) });
      part(root, '[data-notice]').hidden = false;
      return;
    }
  };
  void offer();
});

/** Title of a page of this site; undefined where there is none. */
async function titleOf(address: string): Promise<string | undefined> {
  try {
    const response = await fetch(address);
    if (!response.ok) return undefined;
    const title = new DOMParser().parseFromString(await response.text(), 'text/html').title;
    return title.split(' | ')[0] ?? title;
  } catch {
    return undefined;
  }
}
