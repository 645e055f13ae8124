import { expect, it } from 'vitest';
import { cachedPath, isHashed, isPage } from '../../../../src/features/offline/paths.ts';

it.each([
  ['/', true],
  ['/about', true],
  ['/primer/text/', true],
  ['/404.html', true],
  ['/s/primer/1.4.3/', true],
  ['/primer/text/index.md', false],
  ['/_astro/dom.DtNwAUwH.js', false],
  ['/api/v1/tracker/primer.json', false],
])('whether %s is a page: %s', (path, page) => {
  expect(isPage(path)).toBe(page);
});

it.each([
  ['/about/', '/about/'],
  ['/about', '/about/'],
  ['/about/index.html', '/about/'],
  ['/', '/'],
  ['/404.html', '/404.html'],
  ['/api/v1/tracker/primer.json', '/api/v1/tracker/primer.json'],
])('%s is cached as %s', (path, cached) => {
  expect(cachedPath(path)).toBe(cached);
});

it.each([
  ['/_astro/dom.DtNwAUwH.js', true],
  ['/pagefind/fragment/unknown_0f2dd22.pf_fragment', true],
  ['/pagefind/pagefind.unknown_5ce4c5dca38f6e9.pf_meta', true],
  ['/pagefind/pagefind-entry.json', false],
  ['/pagefind/wasm.unknown.pagefind', false],
  ['/search/words.txt', false],
  ['/primer/text/', false],
])('whether the name of %s has a digest: %s', (path, hashed) => {
  expect(isHashed(path)).toBe(hashed);
});
