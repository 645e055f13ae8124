import { hrefOf, pageHref } from '../../links/address.ts';
import { siteFiles } from '../../links/files.ts';
import { sectionAnchors } from '../../links/sections.ts';
import type { Item } from '../../model/library.ts';
import { blockNames } from '../../model/page.ts';
import type { CheckInput, PageFile } from '../input.ts';
import { headingAnchors } from '../prose/headings.ts';
import { linkTargets } from '../prose/links.ts';
import { proseOf } from '../prose/prose.ts';
import { folderOf } from '../place.ts';
import { defineRule, type Finding } from '../rule.ts';
import { textsOf } from '../strings.ts';
import { suggest } from '../suggest.ts';

export const deadLink = defineRule(
  'dead-link',
  'Every link leads to a page of this site and an anchor on it, or to https:// or mailto:.',
  (input) => {
    const flawOf = linkJudge(input);
    return input.pages.flatMap((page) => [
      ...textsOf(page).flatMap(({ path, text }) =>
        linkTargets(text).flatMap((target) => located({ file: page.file, path }, flawOf(page, target))),
      ),
      ...proseOf(page).flatMap(({ line, text }) =>
        linkTargets(text).flatMap((target) =>
          located({ file: page.file, path: [], line }, flawOf(page, target)),
        ),
      ),
    ]);
  },
);

type Flaw = Pick<Finding, 'message' | 'hint'>;

function located(place: Omit<Finding, keyof Flaw>, flaw: Flaw | undefined): Finding[] {
  return flaw ? [{ ...place, ...flaw }] : [];
}

/** Makes a function that says what is wrong with a link that stands on a page; undefined when nothing is. */
function linkJudge(input: CheckInput): (from: PageFile, target: string) => Flaw | undefined {
  // The 404 page is not a target for links.
  const pages = new Map(
    input.pages.filter(({ id }) => id !== '404').map((page) => [pageHref(page.id), page]),
  );
  const unreadFolders = new Set(Array.from(input.unread, folderOf));
  const { items, regulations } = input.library;
  const all = [...items, ...regulations.flatMap(({ datedClauses }) => datedClauses)];
  const itemsOn = Map.groupBy(all, ({ page }) => page);
  const anchors = new Map(input.pages.map((page) => [page, anchorsOf(page, itemsOn.get(page.id) ?? [])]));

  return (from, target) => {
    if (/^(?:https:\/\/|mailto:)./u.test(target) || siteFiles.includes(target)) return undefined;
    if (!/^[/#]/u.test(target)) {
      return {
        message: `the link "${target}" is neither an address of this site nor https:// or mailto:`,
        hint: 'begin it with "/", "#", "https://" or "mailto:"',
      };
    }
    const [address = '', anchor] = target.split('#');
    const page = address === '' ? from : pages.get(address);
    if (!page) {
      return {
        message: `the link "${target}" leads to no page of this site`,
        hint: suggest(address, [...pages.keys()]),
      };
    }
    const known = anchors.get(page) ?? [];
    if (anchor === undefined || known.includes(decoded(anchor))) return undefined;
    if (unreadFolders.has(folderOf(page.file))) return undefined;
    return {
      message: `the link "${target}" leads to no anchor on ${page.file}`,
      hint: suggest(anchor, known),
    };
  };
}

function anchorsOf(page: PageFile, items: readonly Item[]): string[] {
  return [
    ...items.map((item) => hrefOf(item).split('#')[1] ?? ''),
    ...blockNames.flatMap((block) => (page.blocks[block] ? sectionAnchors[block] : [])),
    ...headingAnchors(page),
  ];
}

/** An anchor copied from the address bar comes in percent signs. */
function decoded(anchor: string): string {
  try {
    return decodeURIComponent(anchor);
  } catch {
    return anchor;
  }
}
