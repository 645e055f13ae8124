import { describe, expect, it } from 'vitest';
import { shortHref } from '../../src/links/short.ts';
import { builtPage, builtPages, readBuilt } from '../support/built-site.ts';
import { attribute, valuesOf, withTag } from '../support/html.ts';
import { library } from '../support/library.ts';

interface Link {
  ref: string;
  kind: string;
  title: string;
  href: string;
  short: string;
  clauses: string[];
}

const links = JSON.parse(readBuilt('api/v1/links.json')) as Link[];
const idsByAddress = new Map(builtPages.map(({ address, ids }) => [address, new Set(ids)]));

describe('links.json', () => {
  it('lists every addressable thing once', () => {
    expect(links.map(({ ref }) => ref)).toEqual(library.items.map(({ ref }) => ref));
    expect(new Set(links.map(({ ref }) => ref)).size).toBe(links.length);
  });

  it('leads to pages and anchors that exist', () => {
    const dead = links.filter(({ href }) => {
      const [address = '', anchor = ''] = href.split('#');
      return !idsByAddress.get(address)?.has(anchor);
    });
    expect(dead).toEqual([]);
  });

  it('names clauses by refs that it lists', () => {
    const refs = new Set(links.map(({ ref }) => ref));
    expect(links.flatMap(({ clauses }) => clauses.filter((ref) => !refs.has(ref)))).toEqual([]);
    expect(links.filter(({ clauses }) => clauses.length === 0)).toEqual([]);
  });
});

describe('short links', () => {
  it.each(library.items.map(({ ref }) => ref))('%s forwards to its place', (ref) => {
    const link = links.find((candidate) => candidate.ref === ref);
    expect(link?.short).toBe(shortHref(ref));
    const page = builtPage(shortHref(ref));
    const metas = withTag(page.elements, 'meta');
    const refresh = metas.find((meta) => attribute(meta, 'http-equiv') === 'refresh');
    expect(refresh && attribute(refresh, 'content')).toBe(`0; url=${link?.href ?? ''}`);
    expect(metas.some((meta) => attribute(meta, 'content') === 'noindex')).toBe(true);
    const canonical = withTag(page.elements, 'link').find(
      (element) => attribute(element, 'rel') === 'canonical',
    );
    expect(canonical && attribute(canonical, 'href')).toBe(link?.href);
    expect(valuesOf(withTag(page.elements, 'a'), 'href')).toContain(link?.href);
    expect(withTag(page.elements, 'script')).toEqual([]);
  });
});

it('gives each regulation its excerpts, one for each thing', () => {
  for (const { id, items } of library.regulations) {
    const { places } = JSON.parse(readBuilt(`api/v1/excerpts/${id}.json`)) as {
      places: { ref: string; quote: string }[];
    };
    expect(places.map(({ ref }) => ref)).toEqual(items.map(({ ref }) => ref));
    expect(places.filter(({ quote }) => quote === '')).toEqual([]);
  }
});
