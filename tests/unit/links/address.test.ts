import { expect, it } from 'vitest';
import { anchorOf, hrefOf, pageHref, refOfHref } from '../../../src/links/address.ts';
import { library } from '../../support/library.ts';

it.each([
  ['', '/'],
  ['about', '/about/'],
  ['example', '/example/'],
  ['example/api-access', '/example/api-access/'],
])('page "%s" has the address %s', (page, href) => {
  expect(pageHref(page)).toBe(href);
});

it('names an anchor by kind and id', () => {
  expect(anchorOf('clause', '1.4.3')).toBe('clause-1.4.3');
});

it('joins the address of the page and the anchor', () => {
  expect(hrefOf({ page: 'example', kind: 'term', id: 'stp' })).toBe('/example/#term-stp');
});

it('reads the ref of a thing from its address, and none from that of a page', () => {
  for (const item of library.items) expect(refOfHref(hrefOf(item))).toBe(item.ref);
  for (const href of ['/', '/about/', '/example/text/', '/about/#contacts'])
    expect(refOfHref(href)).toBeUndefined();
});
