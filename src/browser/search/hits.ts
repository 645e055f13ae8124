import type { Pagefind, PagefindPage, PagefindSection } from './pagefind.ts';

/** One found place: a clause, a step, a question, a term …, or a page where nothing smaller was found. */
export interface Hit {
  href: string;
  /** Kind of the thing, from its anchor; `page` for anything without one of ours. */
  kind: string;
  title: string;
  /** Title of the page that it stands on. */
  page: string;
  excerpt: { text: string; marked: boolean }[];
}

/** How many pages of Pagefind's answer are looked into. */
const maxPages = 8;

const anchorKind = /#(clause|step|question|outcome|term|contact|note|party)-/u;

/** Searches and lists the found places, best first. */
export async function hitsOf(pagefind: Pagefind, query: string, limit: number): Promise<Hit[]> {
  const { results } = await pagefind.search(query);
  const pages = await Promise.all(results.slice(0, maxPages).map((result) => result.data()));
  return pages
    .flatMap((page) => page.sub_results.map((section) => ({ page, section, score: scoreOf(section) })))
    .sort((a, b) => b.score - a.score)
    .slice(0, limit)
    .map(({ page, section }) => hitOf(page, section));
}

/** A section counts as much as its best words; a place that the reader can be sent to comes before a whole page. */
function scoreOf({ url, weighted_locations }: PagefindSection): number {
  const total = weighted_locations.reduce((sum, { balanced_score }) => sum + balanced_score, 0);
  return anchorKind.test(url) ? total : total / 4;
}

function hitOf(page: PagefindPage, { title, url, excerpt }: PagefindSection): Hit {
  return {
    href: url,
    kind: anchorKind.exec(url)?.[1] ?? 'page',
    title,
    page: page.meta.title ?? '',
    excerpt: readExcerpt(excerpt),
  };
}

/** Takes Pagefind's HTML apart into plain text, so that nothing from the index is ever parsed as markup. */
export function readExcerpt(html: string): Hit['excerpt'] {
  return html
    .split(/(<mark>.*?<\/mark>)/su)
    .filter((piece) => piece !== '')
    .map((piece) => {
      const marked = piece.startsWith('<mark>');
      return { text: decode(marked ? piece.slice(6, -7) : piece), marked };
    });
}

function decode(text: string): string {
  return text
    .replace(/&lt;/gu, '<')
    .replace(/&gt;/gu, '>')
    .replace(/&quot;/gu, '"')
    .replace(/&#39;|&apos;/gu, "'")
    .replace(/&amp;/gu, '&');
}
