import { expect, it } from 'vitest';
import { anchorOf, hrefOf, pageHref } from '../../../src/links/address.ts';

it.each([
  ['', '/'],
  ['about', '/about/'],
  ['tor-knd', '/tor-knd/'],
  ['tor-knd/api-access', '/tor-knd/api-access/'],
])('page "%s" has the address %s', (page, href) => {
  expect(pageHref(page)).toBe(href);
});

it('names an anchor by kind and id', () => {
  expect(anchorOf('clause', '1.4.3')).toBe('clause-1.4.3');
});

it('joins the address of the page and the anchor', () => {
  expect(hrefOf({ page: 'tor-knd', kind: 'term', id: 'stp' })).toBe('/tor-knd/#term-stp');
});
