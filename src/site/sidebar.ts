import type { StarlightRouteData } from '@astrojs/starlight/route-data';
import { pageHref } from '../links/address.ts';
import type { Library, Regulation } from '../model/library.ts';
import { DOCUMENTS, SHORTLIST } from './lists.ts';
import { say } from './words.ts';

type Sidebar = StarlightRouteData['sidebar'];

/** The regulation at hand and a way to the others: the same size however many regulations there are. */
export function sidebarFor(library: Library, regulation: Regulation | undefined, pageId: string): Sidebar {
  const link = (page: string, label: string): Sidebar[number] => ({
    type: 'link',
    label,
    href: pageHref(page),
    isCurrent: page === pageId,
    badge: undefined,
    attrs: {},
  });
  const group = (label: string, entries: Sidebar): Sidebar[number] => ({
    type: 'group',
    label,
    entries,
    collapsed: false,
    badge: undefined,
  });
  const others = library.regulations.filter(({ id }) => id !== regulation?.id).slice(0, SHORTLIST);
  const count = library.regulations.length;
  const all = count > SHORTLIST ? [link(DOCUMENTS, say('documents.all', { count }))] : [];
  const othersGroup = group(say(regulation ? 'site.otherRegulations' : 'site.allRegulations'), [
    ...others.map(({ id, title }) => link(id, title)),
    ...all,
  ]);
  if (!regulation) return [group(say('site.pages'), [link('', say('nav.home'))]), othersGroup];
  return [
    group(regulation.passport.shortTitle, [
      link(regulation.id, say('nav.overview')),
      ...regulation.decisions.map(({ page, title }) => link(page, title)),
      ...regulation.procedures.map(({ page, title }) => link(page, title)),
      link(regulation.text.page, say('regulation.text')),
      ...(regulation.notesPage ? [link(regulation.notesPage, say('regulation.notes'))] : []),
      ...(regulation.coveragePage ? [link(regulation.coveragePage, say('coverage.page'))] : []),
    ]),
    othersGroup,
  ];
}
