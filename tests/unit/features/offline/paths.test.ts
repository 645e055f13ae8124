import { describe, expect, it } from 'vitest';
import { pagePath, regulationOfFile, wantedBy } from '../../../../src/features/offline/paths.ts';
import { sweep, tooMany, type Kept } from '../../../../src/features/offline/register.ts';

describe('what a request is for', () => {
  it.each([
    ['/tor-knd/text/', true, { kind: 'page' }],
    ['/', true, { kind: 'page' }],
    ['/s/tor-knd/1.4.3/', true, { kind: 'short', regulation: 'tor-knd', id: '1.4.3' }],
    ['/s/tor-knd/step/letter', true, { kind: 'short', regulation: 'tor-knd', id: 'step/letter' }],
    ['/s/tor-knd/1.4.3/', false, { kind: 'data' }],
    ['/_astro/dom.DtNwAUwH.js', false, { kind: 'fixed' }],
    ['/pagefind/fragment/unknown_0f2dd22.pf_fragment', false, { kind: 'fixed' }],
    ['/pagefind/pagefind.unknown_5ce4c5dca38f6e9.pf_meta', false, { kind: 'fixed' }],
    ['/pagefind/pagefind-entry.json', false, { kind: 'data' }],
    ['/pagefind/wasm.unknown.pagefind', false, { kind: 'data' }],
    ['/search/words.txt', false, { kind: 'data' }],
    ['/api/v1/tracker/tor-knd.json', false, { kind: 'data' }],
  ])('%s', (path, navigation, wanted) => {
    expect(wantedBy(path, navigation)).toEqual(wanted);
  });
});

it.each([
  ['/about/', '/about/'],
  ['/about', '/about/'],
  ['/about/index.html', '/about/'],
  ['/', '/'],
  ['/404.html', '/404.html'],
])('the page at %s is kept as %s', (path, kept) => {
  expect(pagePath(path)).toBe(kept);
});

it.each([
  ['tor-knd/text/index.html', 'tor-knd'],
  ['tor-knd/', 'tor-knd'],
  ['my/form/tor-knd/api-access/index.html', 'tor-knd'],
  ['s/tor-knd/1.4.3/index.html', 'tor-knd'],
  ['api/v1/tracker/tor-knd.json', 'tor-knd'],
  ['api/v1/excerpts/tor-knd.json', 'tor-knd'],
  ['api/v1/tracker/index.json', undefined],
  ['api/v1/regulations/tor-knd.json', undefined],
  ['search/words.txt', undefined],
  ['my/index.html', undefined],
  ['constructor/index.html', undefined],
])('%s is of %s', (file, regulation) => {
  expect(regulationOfFile(file, new Set(['tor-knd']))).toBe(regulation);
});

describe('what gives way', () => {
  const kept = (at: number, asked = false): Kept => ({
    version: 'v',
    title: 't',
    bytes: 1,
    short: {},
    asked,
    at,
  });

  it('is what was read longest ago, never what was asked for', () => {
    const read = Array.from({ length: 22 }, (_, index) => [`r${String(index)}`, kept(index)] as const);
    expect(tooMany(Object.fromEntries([...read, ['asked', kept(-1, true)]]))).toEqual(['r1', 'r0']);
  });

  it('is a cache whose windows are all closed', () => {
    const retired = [
      { cache: 'a', windows: ['1', '2'] },
      { cache: 'b', windows: ['1'] },
      { cache: 'c', windows: [] },
    ];
    expect(sweep(retired, new Set(['2', '3']))).toEqual({ gone: ['b', 'c'], left: [retired[0]] });
  });
});
