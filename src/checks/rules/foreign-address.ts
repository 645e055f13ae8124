import type { Regulation } from '../../model/library.ts';
import { blockNames } from '../../model/page.ts';
import type { CheckInput, PageFile } from '../input.ts';
import { defineRule, type Finding } from '../rule.ts';
import { textsOf, type TextAt } from '../strings.ts';

export const foreignAddress = defineRule(
  'foreign-address',
  'Every e-mail and web address that the guide to a regulation names stands in its text, letter by letter.',
  (input) => input.library.regulations.flatMap((regulation) => find(input, regulation)),
);

/** E-mail addresses, web addresses and bare names of Russian sites. */
const pattern = /[\w.-]+@[\w-]+(?:\.[\w-]+)+|https?:\/\/[\w.-]*\w|(?<![\w@./-])(?:[\w-]+\.)+ru\b/gu;

function find({ pages }: CheckInput, regulation: Regulation): Finding[] {
  const printed = regulation.clauses.map(({ text, tail = '' }) => `${text} ${tail}`).join(' ');
  const known = new Set(printed.match(pattern) ?? []);
  // A site may be named without «https://»; another rule checks that links have it.
  const bare = (address: string): string => address.replace(/^https?:\/\//u, '');
  const knownBare = new Set(Array.from(known, bare));
  const isKnown = (address: string): boolean => knownBare.has(bare(address));
  return pages
    .filter(({ id }) => id === regulation.id || id.startsWith(`${regulation.id}/`))
    .flatMap((page) =>
      ourTexts(page).flatMap(({ path, text }) =>
        (text.match(pattern) ?? [])
          .filter((address) => !isKnown(address))
          .map((address) => ({
            file: page.file,
            path,
            message: `the address "${address}" does not stand in the document`,
            hint:
              known.size > 0
                ? `copy one of those that do: ${[...known].join(', ')}`
                : 'the document names no address: take it away',
          })),
      ),
    );
}

/** Our own texts in the blocks of a page. Another rule checks the words of the document. */
function ourTexts(page: PageFile): TextAt[] {
  return textsOf(page).filter(
    ({ path: [block] }) => block !== 'text' && blockNames.some((name) => name === block),
  );
}
