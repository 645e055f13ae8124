import type { PublishedFile } from '../api/files.ts';
import { html } from '../links/excerpt.ts';
import { fateOf, type Fate, type Successions } from '../links/fate.ts';
import type { Permalink } from '../links/permalinks.ts';
import { shortHref } from '../links/short.ts';
import type { Library } from '../model/library.ts';
import { policyTag } from './content-security.ts';
import { say } from '../words/words.ts';

/**
 * A page for every link that was ever published. There are ten times as many of them as of all other pages, so they are
 * written from a template: Astro would take longer over them than over the rest of the site.
 * @param site where the site is published, for canonical links
 */
export function shortLinkFiles(
  library: Library,
  permalinks: readonly Permalink[],
  successions: Successions,
  site: URL | undefined,
): PublishedFile[] {
  const refs = [...new Set(permalinks.map(({ ref }) => ref))];
  return refs.flatMap((ref) => {
    const fate = fateOf(library, successions, ref);
    const path = `${shortHref(ref).slice(1)}index.html`;
    return fate ? [{ path, text: () => shortLinkPage(fate, site) }] : [];
  });
}

/**
 * A short link is a page of its own: it forwards at once without a server and without scripts, and says where it leads.
 * A link to something that is gone does not forward: the reader is told what became of it.
 */
export function shortLinkPage({ kind, title, to }: Fate, site: URL | undefined): string {
  const name = html(title);
  const live = kind === 'live' ? to[0]?.href : undefined;
  const told = kind === 'live' ? say('short.leads') : say(`retired.${kind}`);
  const places = to.map((place) => `<li> <a href="${html(place.href)}">${html(place.title)}</a> </li>`);
  const home = to.length === 0 ? `<p> <a href="/">${say('nav.home')}</a> </p>` : '';
  return (
    `<!DOCTYPE html><html lang="ru"> <head><meta charset="utf-8">${policy}` +
    '<meta name="viewport" content="width=device-width"><meta name="robots" content="noindex">' +
    `<title>${name}</title><link rel="icon" href="/favicon.svg" type="image/svg+xml">` +
    (live === undefined ? '' : forwardTo(live, site)) +
    `${style}</head> <body> <main> <h1>${name}</h1> <p>${told}</p> <ul> ${places.join('')} </ul> ${home} </main> ` +
    '</body> </html>'
  );
}

function forwardTo(href: string, site: URL | undefined): string {
  const canonical = site ? new URL(href, site).href : href;
  return (
    `<meta http-equiv="refresh" content="0; url=${html(href)}">` +
    `<link rel="canonical" href="${html(canonical)}">`
  );
}

const style = `<style>body{color-scheme:light dark;max-width:40rem;margin:3rem auto;padding-inline:1rem;font:1.125rem/1.5 system-ui,sans-serif}
</style>`;

/** The policy, the same for all these pages: they have one style and no script. */
const policy = policyTag(style);
