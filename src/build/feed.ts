import { atomFeed } from '../api/feed.ts';
import { comparisonPage, editionsOf } from '../editions/editions.ts';
import { pageHref } from '../links/address.ts';
import type { Change } from '../model/change.ts';
import type { Library } from '../model/library.ts';
import { formatDate } from '../words/date.ts';
import { say } from '../words/words.ts';

/**
 * The Atom feed: what content/changes.yaml tells, and each edition of a document after its first.
 * @param site where the site is published, for full addresses
 */
export function changesFeed(
  { regulations }: Library,
  declared: readonly Change[],
  site: URL | undefined,
): string {
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
  const told = declared.map(({ page, ...change }) => ({ ...change, href: page }));
  return atomFeed(say('feed.title'), [...told, ...editions], site);
}
