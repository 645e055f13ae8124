import { expect, it } from 'vitest';
import { anchorOf, hrefOf, pageHref, refOfHref } from '../../../src/links/address.ts';
import { library } from '../../support/library.ts';

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

it('reads the ref of a thing from its address, and none from that of a page', () => {
  for (const item of library.items) expect(refOfHref(hrefOf(item))).toBe(item.ref);
  for (const href of ['/', '/about/', '/tor-knd/text/', '/about/#contacts'])
    expect(refOfHref(href)).toBeUndefined();
});
