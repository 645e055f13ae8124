import { wordsOf } from '../../browser/words.ts';
import { defineElement, part } from '../../browser/dom.ts';
import { fill } from '../../browser/sentence.ts';
import { fallbackPaths } from './fallback.ts';
import { siteBase, sitePath } from '../../browser/site-path.ts';

/** `<not-found-guide>`: on the page for unknown addresses, offers the nearest address that exists. */
defineElement('not-found-guide', (root) => {
  const words = wordsOf(root, 'missing');
  const path = location.pathname.slice(siteBase().length);

  const offer = async (): Promise<void> => {
    for (const candidate of fallbackPaths(path)) {
      const title = await titleOf(sitePath(candidate));
      if (title === undefined) continue;
      const link = part(root, '[data-nearest]', HTMLAnchorElement);
      link.href = sitePath(candidate);
      link.textContent = title;
      part(root, '[data-text]').textContent = fill(words['text'], { path: path.slice(0, 120) });
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
    const title = /<title>([^<]*)<\/title>/u.exec(await response.text())?.[1] ?? address;
    return decoded(title.split(' | ')[0] ?? title);
  } catch {
    return undefined;
  }
}

/** What our build escapes in a title. A parser would be a way for markup to come in, which the page's policy forbids. */
function decoded(text: string): string {
  const characters: Record<string, string> = {
    amp: '&',
    lt: '<',
    gt: '>',
    quot: '"',
    '#39': "'",
    '#34': '"',
  };
  return text.replace(/&(#?\w+);/gu, (whole, name: string) => characters[name] ?? whole);
}
