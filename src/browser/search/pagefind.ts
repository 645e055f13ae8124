/** The part of Pagefind's browser API that we use: https://pagefind.app/docs/api/ */
export interface Pagefind {
  search(query: string): Promise<{ results: { data(): Promise<PagefindPage> }[] }>;
}

export interface PagefindPage {
  url: string;
  meta: { title?: string };
  sub_results: PagefindSection[];
}

export interface PagefindSection {
  title: string;
  url: string;
  /** Text with the found words in `<mark>`. */
  excerpt: string;
  weighted_locations: { balanced_score: number }[];
}

/** Fetches Pagefind from the site itself. Rejects where the site was not built or the network fails. */
export async function loadPagefind(): Promise<Pagefind> {
  const address = `${import.meta.env.BASE_URL.replace(/\/$/u, '')}/pagefind/pagefind.js`;
  return (await import(/* @vite-ignore */ address)) as Pagefind;
}
