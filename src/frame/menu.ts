import { pageHref } from '../links/address.ts';
import type { Library, Regulation } from '../model/library.ts';
import { DOCUMENTS, SHORTLIST } from '../layout/lists.ts';
import { waysInto } from '../layout/ways.ts';
import { say } from '../words/words.ts';

/** Page ids of the sections that every page leads to, in the order of the header. */
export const SECTIONS = ['my', 'support', 'glossary', 'contacts', 'about'] as const;

/** Some ways of the menu under one heading. */
interface MenuGroup {
  label: string;
  links: { href: string; label: string; isCurrent: boolean }[];
  /** Whether the header has the same ways where it has room for them. */
  inHeader: boolean;
}

/** The ways from a page: the same size however many regulations there are. @param pageId id of the page at hand */
export function menuFor(library: Library, regulation: Regulation | undefined, pageId: string): MenuGroup[] {
  const link = (page: string, label: string): MenuGroup['links'][number] => ({
    label,
    href: pageHref(page),
    isCurrent: page === pageId,
  });
  const others = library.regulations.filter(({ id }) => id !== regulation?.id).slice(0, SHORTLIST);
  const count = library.regulations.length;
  return [
    ...(regulation
      ? [{ label: regulation.passport.shortTitle, links: pagesOf(regulation, link), inHeader: false }]
      : []),
    {
      label: say(regulation ? 'site.otherRegulations' : 'site.allRegulations'),
      links: [
        ...others.map(({ id, title }) => link(id, title)),
        ...(count > SHORTLIST ? [link(DOCUMENTS, say('documents.all', { count }))] : []),
      ],
      inHeader: false,
    },
    {
      label: say('site.sections'),
      links: [link('', say('nav.home')), ...SECTIONS.map((page) => link(page, say(`section.${page}`)))],
      inHeader: true,
    },
  ];
}

/** The pages of a regulation: first what the reader does, then the document and what is known of it. */
function pagesOf<T>(regulation: Regulation, link: (page: string, label: string) => T): T[] {
  return [
    link(regulation.id, say('nav.overview')),
    ...waysInto(regulation).map(({ page, title }) => link(page, title)),
    ...(regulation.faq ? [link(regulation.faq.page, say('faq.page'))] : []),
    ...(regulation.letters.length > 0 ? [link(`${regulation.id}/letters`, say('letter.all'))] : []),
    ...(regulation.notesPage ? [link(regulation.notesPage, say('regulation.notes'))] : []),
    ...(regulation.coveragePage ? [link(regulation.coveragePage, say('coverage.page'))] : []),
  ];
}
