import { pageHref } from '../../src/links/address.ts';
import { questionLetterOf } from '../../src/letters/question-field.ts';
import type { Letter, Regulation } from '../../src/model/library.ts';
import { contentPages, library } from './library.ts';

/** Pages of the whole site. */
const ofSite = [
  '',
  'about',
  'glossary',
  'compare',
  'contacts',
  'my',
  'support',
  'organisation',
  'offline',
  'visual-language',
];

/** Pages to look at one by one: each of the site and each of every regulation; of its letters two, and their list. */
export const addresses = [
  ...ofSite.map(pageHref),
  ...library.regulations.flatMap((regulation) => {
    const { id, procedures, letters } = regulation;
    return [
      ...contentPages
        .filter(({ id: page, blocks }) => (page === id || page.startsWith(`${id}/`)) && !blocks.letter)
        .map(({ id: page }) => pageHref(page)),
      ...(letters.length > 0 ? [pageHref(`${id}/letters`)] : []),
      ...lettersToLookAt(regulation).map(({ page }) => pageHref(page)),
      ...procedures.slice(0, 1).map(({ page }) => `/my/form${pageHref(page)}`),
    ];
  }),
  '/404.html',
];

/** The first letter, and the one that asks the questions of the notes. */
function lettersToLookAt(regulation: Regulation): Letter[] {
  const asking = questionLetterOf(regulation)?.letter;
  return [...new Set([regulation.letters[0], asking])].filter((letter) => letter !== undefined);
}
