import type { APIRoute } from 'astro';
import { getCollection } from 'astro:content';
import { getLibrary } from '../content/astro.ts';
import { pageIdOf } from '../content/page-id.ts';
import { pageHref } from '../links/address.ts';
import { regulationOf } from '../site/regulation-of.ts';
import { say } from '../site/words.ts';

/** What the site holds and where each page stands as Markdown (https://llmstxt.org). */
export const GET: APIRoute = async ({ site }) => {
  const library = await getLibrary();
  const pages = (await getCollection('docs'))
    .filter(({ id }) => id !== '404')
    .map(({ id, data }) => ({ id: pageIdOf(id), title: data.title, description: data.description }));
  const byRegulation = Map.groupBy(pages, ({ id }) => regulationOf(library, id));
  const absolute = (href: string): string => (site ? new URL(href, site).href : href);
  const line = ({ id, title, description }: (typeof pages)[number]): string =>
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
  return new Response(`${text}\n`, { headers: { 'content-type': 'text/plain; charset=utf-8' } });
};
