import type { APIRoute } from 'astro';
import { atomFeed } from '../api/feed.ts';
import { getLibrary } from '../content/astro.ts';
import { declaredChanges } from '../content/changes.ts';
import { comparisonPage, editionsOf } from '../editions/editions.ts';
import { pageHref } from '../links/address.ts';
import { formatDate } from '../site/date.ts';
import { say } from '../site/words.ts';

/** Atom feed: what content/changes.yaml tells, and each edition of a document after its first. */
export const GET: APIRoute = async ({ site }) => {
  const { regulations } = await getLibrary();
  const editions = regulations.flatMap((regulation) => {
    const all = editionsOf(regulation);
    return all.flatMap((edition, index) => {
      const before = all[index - 1];
      if (!before) return [];
      return [
        {
          id: `${regulation.id}:${edition.from}`,
          date: edition.from,
          title: say('feed.edition', {
            title: regulation.passport.shortTitle,
            from: formatDate(edition.from),
          }),
          text: edition.by ? say('feed.editionText', { by: edition.by }) : say('feed.editionNoAct'),
          href: pageHref(comparisonPage(regulation.id, before, edition)),
        },
      ];
    });
  });
  const told = declaredChanges.map(({ page, ...change }) => ({ ...change, href: page }));
  return new Response(atomFeed(say('feed.title'), [...told, ...editions], site), {
    headers: { 'content-type': 'application/atom+xml' },
  });
};
