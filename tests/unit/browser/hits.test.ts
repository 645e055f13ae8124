import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hitsOf, readExcerpt } from '../../../src/browser/search/hits.ts';
import type { Pagefind, PagefindPage, PagefindSection } from '../../../src/browser/search/pagefind.ts';

function section(url: string, score: number, excerpt = ''): PagefindSection {
  return { title: `О ${url}`, url, excerpt, weighted_locations: [{ balanced_score: score }] };
}

function page(title: string | undefined, ...sections: PagefindSection[]): PagefindPage {
  return { url: '/page/', meta: title === undefined ? {} : { title }, sub_results: sections };
}

/** Pagefind that has found these pages, and counts how many of them were looked into. */
function pagefindWith(pages: readonly PagefindPage[]): Pagefind & { read: number } {
  const pagefind = {
    read: 0,
    search: () =>
      Promise.resolve({
        results: pages.map((found) => ({
          data: () => {
            pagefind.read += 1;
            return Promise.resolve(found);
          },
        })),
      }),
  };
  return pagefind;
}

describe('hitsOf', () => {
  it('lists the places of all pages, best first', async () => {
    const pagefind = pagefindWith([
      page('Текст', section('/text/#clause-1.4.3', 3), section('/text/#clause-1.5', 1)),
      page('Порядок', section('/access/#step-letter', 2)),
    ]);
    const hits = await hitsOf(pagefind, 'анкета', 10);
    expect(hits.map(({ href, kind, page: at }) => [href, kind, at])).toEqual([
      ['/text/#clause-1.4.3', 'clause', 'Текст'],
      ['/access/#step-letter', 'step', 'Порядок'],
      ['/text/#clause-1.5', 'clause', 'Текст'],
    ]);
  });

  it('puts a place that a reader can be sent to before a whole page with somewhat better words', async () => {
    const pagefind = pagefindWith([page('Страница', section('/page/', 3), section('/page/#term-stp', 1))]);
    expect((await hitsOf(pagefind, 'стп', 10)).map(({ kind }) => kind)).toEqual(['term', 'page']);
  });

  it('takes a heading of the prose for a part of its page', async () => {
    const pagefind = pagefindWith([page(undefined, section('/page/#что-это', 1))]);
    expect(await hitsOf(pagefind, 'что', 10)).toMatchObject([{ kind: 'page', page: '' }]);
  });

  it('counts all the words of a section together', async () => {
    const twice = {
      ...section('/a/#step-a', 0),
      weighted_locations: [{ balanced_score: 2 }, { balanced_score: 2 }],
    };
    const pagefind = pagefindWith([page('Один', section('/b/#step-b', 3), twice)]);
    expect((await hitsOf(pagefind, 'слово', 1)).map(({ href }) => href)).toEqual(['/a/#step-a']);
  });

  it('lists no more than asked for and does not read every page of a long answer', async () => {
    const pages = Array.from({ length: 50 }, (_, index) =>
      page('Страница', section(`/${String(index)}/#step-a`, index)),
    );
    const pagefind = pagefindWith(pages);
    expect(await hitsOf(pagefind, 'слово', 5)).toHaveLength(5);
    expect(pagefind.read).toBeLessThan(pages.length);
  });

  it('finds nothing where Pagefind does not', async () => {
    expect(await hitsOf(pagefindWith([]), 'слово', 5)).toEqual([]);
  });
});

describe('readExcerpt', () => {
  it('tells the found words from the rest', () => {
    expect(readExcerpt('Направьте <mark>анкету</mark> и <mark>письмо</mark>.')).toEqual([
      { text: 'Направьте ', marked: false },
      { text: 'анкету', marked: true },
      { text: ' и ', marked: false },
      { text: 'письмо', marked: true },
      { text: '.', marked: false },
    ]);
  });

  it('leaves markup as text', () => {
    expect(readExcerpt('&lt;b&gt; &amp;lt; &quot;a&quot; &#39;b&#39;')).toEqual([
      { text: '<b> &lt; "a" \'b\'', marked: false },
    ]);
  });

  it('gives back any text that Pagefind has escaped, with its marks', () => {
    const escape = (text: string): string =>
      text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
    const piece = fc.record({ text: fc.string({ minLength: 1, unit: 'binary' }), marked: fc.boolean() });
    // Two plain pieces in a row are one.
    const pieces = fc
      .array(piece)
      .map((list) => list.filter(({ marked }, index) => marked || list[index - 1]?.marked !== false));
    fc.assert(
      fc.property(pieces, (list) => {
        const html = list.map(({ text, marked }) => (marked ? `<mark>${escape(text)}</mark>` : escape(text)));
        expect(readExcerpt(html.join(''))).toEqual(list);
      }),
    );
  });
});
