import { describe, expect, it } from 'vitest';
import { readContent } from '../../../src/content/disk.ts';
import { anchorOf } from '../../../src/links/address.ts';
import { buildLibrary, type Library, type Regulation } from '../../../src/model/library.ts';
import { regulationOf } from '../../../src/layout/regulation-of.ts';
import { menuFor, SECTIONS } from '../../../src/frame/menu.ts';
import { sectionsOf } from '../../../src/frame/table-of-contents.ts';
import { fixture } from '../../fixtures/copy.ts';

const { library, pages } = readContent(fixture).input;
const primer = regulationCalled(library, 'primer');

function regulationCalled(from: Library, id: string): Regulation {
  const regulation = from.byId.get(id);
  if (!regulation) throw new Error(`there is no regulation "${id}"`);
  return regulation;
}

/** The same invented regulation in many folders. */
function libraryOf(count: number): Library {
  return buildLibrary(
    Array.from({ length: count }, (_, index) =>
      pages.map((page) => ({ ...page, id: page.id.replace('primer', `primer-${String(index)}`) })),
    ).flat(),
  );
}

/** The links of a menu that the header does not have. */
function linksOf(groups: ReturnType<typeof menuFor>): { href: string; isCurrent: boolean }[] {
  return groups.filter(({ inHeader }) => !inHeader).flatMap(({ links }) => links);
}

describe('regulationOf', () => {
  it.each(['primer', 'primer/text', 'primer/access'])('knows the regulation of %s', (page) => {
    expect(regulationOf(library, page)).toBe(primer);
  });

  it.each(['', 'about', 'prime', 'constructor'])('knows that "%s" belongs to none', (page) => {
    expect(regulationOf(library, page)).toBeUndefined();
  });
});

describe('menuFor', () => {
  it('leads to every page of the regulation at hand and marks the one that is open', () => {
    const links = linksOf(menuFor(library, primer, 'primer/access'));
    expect(links.map(({ href }) => href).sort()).toEqual(
      pages
        .filter(({ id }) => id.startsWith('primer'))
        .map(({ id }) => `/${id}/`)
        .sort(),
    );
    expect(links.filter(({ isCurrent }) => isCurrent).map(({ href }) => href)).toEqual(['/primer/access/']);
  });

  it('leads from every page to the sections of the site, as the header does', () => {
    for (const regulation of [primer, undefined]) {
      const inHeader = menuFor(library, regulation, 'about').filter((group) => group.inHeader);
      const hrefs = inHeader.flatMap(({ links }) => links).map(({ href }) => href);
      expect(hrefs).toEqual(['/', ...SECTIONS.map((page) => `/${page}/`)]);
    }
  });

  it('leads from a page of the whole site to each regulation', () => {
    const links = linksOf(menuFor(library, undefined, 'about'));
    expect(links.map(({ href }) => href)).toEqual(['/primer/']);
  });

  it('does not grow with the number of regulations', () => {
    const sizeAmong = (count: number): number => {
      const many = libraryOf(count);
      return linksOf(menuFor(many, regulationCalled(many, 'primer-0'), 'primer-0')).length;
    };
    expect(sizeAmong(100)).toBe(sizeAmong(50));
    expect(sizeAmong(2)).toBe(sizeAmong(1) + 1);
  });
});

describe('sectionsOf', () => {
  type Entry = ReturnType<typeof sectionsOf>['after'][number];
  const flat = (entries: readonly Entry[]): Entry[] =>
    entries.flatMap((entry) => [entry, ...flat(entry.children)]);
  const entriesOn = (page: string): Entry[] => {
    const { before, after } = sectionsOf(primer, page);
    return flat([...before, ...after]);
  };
  const slugsOn = (page: string): string[] => entriesOn(page).map(({ slug }) => slug);

  it.each(['primer/text', 'primer/access', 'primer/choice', 'primer/notes'])(
    'lists each thing on %s',
    (page) => {
      const anchors = library.items
        .filter((item) => item.page === page)
        .map(({ kind, id }) => anchorOf(kind, id));
      expect(slugsOn(page)).toEqual(expect.arrayContaining(anchors));
    },
  );

  it('lists the whole way first on an overview, then its sections', () => {
    expect(slugsOn('primer')).toEqual([
      'roadmap',
      'parties',
      'contacts',
      'passport',
      'corrections',
      'environments',
      'terms',
    ]);
  });

  it('puts the parts of a clause under it', () => {
    const clause = entriesOn('primer/text').find(({ slug }) => slug === 'clause-1');
    expect(clause?.children.map(({ slug }) => slug)).toEqual(['clause-1.1', 'clause-1.2']);
    expect(clause?.text).toMatch(/^1\. /u);
  });

  it('numbers the steps', () => {
    const steps = entriesOn('primer/access').find(({ slug }) => slug === 'steps');
    expect(steps?.children.map(({ text }) => text)).toEqual([
      '1. Подать заявку',
      '2. Оператор отвечает',
      '3. Сообщать об изменениях',
    ]);
  });

  it('has nothing for a page without a block', () => {
    expect(entriesOn('primer/other')).toEqual([]);
  });
});
