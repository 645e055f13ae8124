import { element, text, type Xml } from './xml.ts';

/** One entry of the feed. */
interface FeedEntry {
  /** Must not change: a feed reader recognizes an entry by it. */
  id: string;
  /** Day (ISO). */
  date: string;
  title: string;
  text: string;
  /** Address from the root of the site. */
  href: string;
}

/**
 * An Atom feed (RFC 4287), newest first. Without the address of the site links stay relative, which Atom allows.
 * @param site address where the site is published.
 */
export function atomFeed(title: string, entries: readonly FeedEntry[], site: URL | undefined): string {
  const absolute = (href: string): string => (site ? new URL(href, site).href : href);
  const sorted = [...entries].sort((a, b) => b.date.localeCompare(a.date) || a.id.localeCompare(b.id));
  const link = (href: string, rel: string): Xml => element('link', { rel, href: absolute(href) });
  const written = (tag: string, words: string): Xml => element(tag, {}, text(words));
  const feed = element(
    'feed',
    { xmlns: 'http://www.w3.org/2005/Atom', 'xml:lang': 'ru' },
    written('id', 'urn:x-connection-navigator:changes'),
    written('title', title),
    written('updated', timeOf(sorted[0]?.date ?? '1970-01-01')),
    link('/changes.xml', 'self'),
    link('/', 'alternate'),
    element('author', {}, written('name', title)),
    ...sorted.map((entry) =>
      element(
        'entry',
        {},
        written('id', `urn:x-connection-navigator:changes:${entry.id}`),
        written('title', entry.title),
        written('updated', timeOf(entry.date)),
        link(entry.href, 'alternate'),
        element('summary', {}, text(entry.text)),
      ),
    ),
  );
  return `<?xml version="1.0" encoding="UTF-8"?>\n${feed}\n`;
}

function timeOf(day: string): string {
  return `${day}T00:00:00Z`;
}
