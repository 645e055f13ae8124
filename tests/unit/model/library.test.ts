import { describe, expect, it } from 'vitest';
import { readContent } from '../../../src/content/disk.ts';
import { buildLibrary } from '../../../src/model/library.ts';
import { pageBlocksSchema, type Page } from '../../../src/model/page.ts';
import { fixture } from '../../fixtures/copy.ts';

const { pages } = readContent(fixture).input;
const library = buildLibrary(pages);
const [primer] = library.regulations;

describe('buildLibrary', () => {
  it('makes a regulation of a folder with a passport and a text', () => {
    expect(
      library.regulations.map(({ id, title, text, notesPage }) => [id, title, text.page, notesPage]),
    ).toEqual([['primer', 'Система «Пример»', 'primer/text', 'primer/notes']]);
  });

  it('gives procedures and decisions the id, page and title of their file', () => {
    const [procedure, decision] = [primer?.procedures[0], primer?.decisions[0]];
    expect([procedure?.id, procedure?.page, procedure?.title]).toEqual([
      'access',
      'primer/access',
      'Получить доступ',
    ]);
    expect([decision?.id, decision?.page]).toEqual(['choice', 'primer/choice']);
  });

  it('lists everything that has a ref, in reading order', () => {
    expect(library.items.map(({ ref }) => ref)).toEqual([
      'primer/clause/1',
      'primer/clause/1.1',
      'primer/clause/1.2',
      'primer/clause/2',
      'primer/clause/fn2',
      'primer/clause/3',
      'primer/clause/end',
      'primer/clause/fn1',
      'primer/question/need',
      'primer/question/way',
      'primer/outcome/nothing',
      'primer/outcome/apply',
      'primer/step/request',
      'primer/step/answer',
      'primer/step/report',
      'primer/party/organisation',
      'primer/party/operator',
      'primer/contact/portal',
      'primer/term/request',
      'primer/term/access',
      'primer/note/deadline',
    ]);
  });

  it('finds every regulation and every item by its name', () => {
    expect(library.byId.get('primer')).toBe(primer);
    for (const item of library.items) expect(library.byRef.get(item.ref)).toBe(item);
  });

  it('knows the page that shows an item and the clauses that it rests on', () => {
    expect(library.byRef.get('primer/step/answer')).toEqual({
      ref: 'primer/step/answer',
      kind: 'step',
      regulation: 'primer',
      id: 'answer',
      title: 'Оператор отвечает',
      page: 'primer/access',
      clauses: ['2'],
    });
    expect(library.byRef.get('primer/term/access')?.page).toBe('primer');
    expect(library.byRef.get('primer/note/deadline')?.page).toBe('primer/notes');
    expect(library.byRef.get('primer/clause/fn1')).toMatchObject({ title: 'сноска 1', page: 'primer/text' });
  });

  it('does not depend on the order of the pages', () => {
    expect(buildLibrary([...pages].reverse())).toEqual(library);
  });

  it('makes no regulation of a folder that has only one of passport and text', () => {
    expect(buildLibrary(pages.filter(({ blocks }) => !blocks.text)).regulations).toEqual([]);
    expect(buildLibrary(pages.filter(({ blocks }) => !blocks.regulation)).regulations).toEqual([]);
  });

  it('orders regulations and procedures by their order, then by id', () => {
    const copyOf = (page: Page, id: string, order: number): Page => ({
      ...page,
      id,
      blocks: pageBlocksSchema.parse({
        ...page.blocks,
        ...(page.blocks.regulation ? { regulation: { ...page.blocks.regulation, order } } : {}),
        ...(page.blocks.procedure ? { procedure: { ...page.blocks.procedure, order } } : {}),
      }),
    });
    const renamed = (folder: string, order: number): Page[] =>
      pages
        .filter(({ id }) => id.startsWith('primer'))
        .map((page) => copyOf(page, page.id.replace('primer', folder), order));
    const access = pages.find(({ id }) => id === 'primer/access');
    const more = access ? [copyOf(access, 'primer/z', -1), copyOf(access, 'primer/b', 0)] : [];
    const built = buildLibrary([...renamed('late', 2), ...pages, ...renamed('also-first', 1), ...more]);
    expect(built.regulations.map(({ id }) => id)).toEqual(['also-first', 'primer', 'late']);
    expect(built.regulations[1]?.procedures.map(({ id }) => id)).toEqual(['z', 'access', 'b']);
  });

  it('keeps folders apart whose names begin alike', () => {
    const twin = pages
      .filter(({ id }) => id.startsWith('primer'))
      .map((page) => ({ ...page, id: page.id.replace('primer', 'primer-2') }));
    for (const { procedures } of buildLibrary([...pages, ...twin]).regulations)
      expect(procedures).toHaveLength(1);
  });
});
