import type { Decision, Regulation } from '../model/library.ts';

/** Files of the site that are no pages. Content may link to them; index.json names the rest. */
export const siteFiles: readonly string[] = [
  '/api/v1/index.json',
  '/llms.txt',
  '/changes.xml',
  '/licences.txt',
];

/** The file of `/api/v1/` that holds what a page of a regulation shows and nothing else does; undefined where there is none. */
export function dataOf(
  {
    id,
    decisions,
    coveragePage,
  }: Pick<Regulation, 'id' | 'coveragePage'> & { decisions: readonly Pick<Decision, 'page'>[] },
  pageId: string,
): string | undefined {
  if (pageId === coveragePage) return `/api/v1/coverage/${id}.json`;
  return decisions.some(({ page }) => page === pageId) ? `/api/v1/decisions/${pageId}.json` : undefined;
}
