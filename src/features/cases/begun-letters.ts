import { lettersIn, type Case } from '../../cases/case.ts';
import { regulationsAsked } from '../../cases/limits.ts';
import { linkItem, part } from '../../browser/dom.ts';
import { sitePath } from '../../browser/site-path.ts';
import { trackedRegulations } from '../../browser/tracked-file.ts';
import { pageHref, regulationIdOf } from '../../links/address.ts';

/**
 * Lists on the card of a case the letters in which something is entered, for a reader who went away in the middle of one.
 * @param choose makes the case the chosen one, before a letter of it is opened
 */
export async function showBegunLetters(
  card: HTMLElement,
  on: Case,
  choose: (id: string) => void,
): Promise<void> {
  const letters = await begunLetters(on);
  part(card, '[data-letters]').hidden = letters.length === 0;
  const items = letters.map(({ page, title }) => linkItem(title, sitePath(pageHref(page))));
  for (const item of items) part(item, 'a').addEventListener('click', () => choose(on.id));
  part(card, '[data-letter-list]').replaceChildren(...items);
}

/** Those that the site still has, and whose regulation can be fetched. */
async function begunLetters(on: Case): Promise<{ page: string; title: string }[]> {
  const begun = new Set<string>(lettersIn(on));
  const ids = [...new Set(Array.from(begun, regulationIdOf))].slice(0, regulationsAsked);
  const regulations = await trackedRegulations(ids);
  return regulations.flatMap(({ shortTitle, letters }) =>
    letters
      .filter(({ ref }) => begun.has(ref))
      .map(({ page, title }) => ({ page, title: `${shortTitle}: ${title}` })),
  );
}
