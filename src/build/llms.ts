import { pageHref } from '../links/address.ts';
import type { Library } from '../model/library.ts';
import type { WrittenPage } from './page-markdown.ts';
import { regulationOf } from '../layout/regulation-of.ts';
import { say } from '../words/words.ts';

/**
 * What the site holds and where each page stands as Markdown (https://llmstxt.org).
 * @param site where the site is published, for full addresses
 */
export function llmsText(library: Library, pages: readonly WrittenPage[], site: URL | undefined): string {
  const byRegulation = Map.groupBy(pages, ({ id }) => regulationOf(library, id));
  const absolute = (href: string): string => (site ? new URL(href, site).href : href);
  const line = ({ id, title, description }: WrittenPage): string =>
    `- [${title}](${absolute(`${pageHref(id)}index.md`)})${description ? `: ${description}` : ''}`;
  const text = [
    `# ${say('site.title')}`,
    `> ${say('site.unofficial')}`,
    ...library.regulations.flatMap((regulation) => [
      `## ${regulation.title}`,
      (byRegulation.get(regulation) ?? []).map(line).join('\n'),
    ]),
    `## ${say('site.pages')}`,
    (byRegulation.get(undefined) ?? []).map(line).join('\n'),
    `## ${say('page.programs')}`,
    `- [JSON](${absolute('/api/v1/index.json')})`,
  ].join('\n\n');
  return `${text}\n`;
}
