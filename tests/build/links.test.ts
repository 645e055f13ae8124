import { describe, expect, it } from 'vitest';
import { shortHref } from '../../src/links/short.ts';
import type { Ref } from '../../src/model/ref.ts';
import { builtPages, isBuilt, type BuiltPage } from '../support/built-site.ts';
import { attribute, insideOf, valuesOf, withTag, type Element } from '../support/html.ts';

const home = 'https://navigator.test';
const idsByAddress = new Map(builtPages.map(({ address, ids }) => [address, new Set(ids)]));

/** The file of the short link of a thing. */
const shortFile = (ref: string): string => `${shortHref(ref as Ref)}index.html`;

/** What is wrong with a link that stands on a page; undefined when it leads somewhere or to another site. */
function flawOf(href: string, from: BuiltPage): string | undefined {
  const { origin, pathname, hash } = new URL(href, home + from.address);
  if (origin !== home) return undefined;
  const path = decodeURIComponent(pathname);
  const ids = idsByAddress.get(path);
  // Short links are pages too, but none to read.
  const isPage = path.startsWith('/s/') ? isBuilt(`${path}index.html`) : !path.endsWith('/') && isBuilt(path);
  if (!ids) return isPage ? undefined : `${href}: no such page`;
  const anchor = decodeURIComponent(hash.slice(1));
  // A fragment of fields is read by the page that it leads to: `/support/#r=<regulation>/faq/<id>` holds what to begin a reply with.
  const begins = new URLSearchParams(anchor).get('r')?.split(',');
  if (begins) return begins.every((ref) => isBuilt(shortFile(ref))) ? undefined : `${href}: no such thing`;
  return anchor === '' || ids.has(anchor) ? undefined : `${href}: no such anchor`;
}

/** Attributes that name ids of the same page, some of them several. */
const pointers = [
  'popovertarget',
  'aria-labelledby',
  'aria-describedby',
  'aria-controls',
  'aria-owns',
  'for',
  'list',
];

function pointersOf(elements: readonly Element[]): string[] {
  const named = pointers.flatMap((name) => valuesOf(elements, name)).flatMap((value) => value.split(/\s+/u));
  const drawn = elements
    .flatMap(({ attrs }) => attrs.filter(({ name }) => name !== 'href'))
    .flatMap(({ value }) => /^url\(#(.+)\)$/u.exec(value)?.[1] ?? []);
  return [...named, ...drawn];
}

describe.each(builtPages)('$address', (page) => {
  it('links only to pages and anchors that exist', () => {
    const links = valuesOf(page.elements, 'href');
    expect(links).not.toEqual([]);
    expect(links.flatMap((href) => flawOf(href, page) ?? [])).toEqual([]);
  });

  it('points only to ids that it has', () => {
    expect(pointersOf(page.elements).filter((id) => !page.ids.includes(id))).toEqual([]);
  });

  it('lists its sections in the order in which they stand', () => {
    const contents = withTag(page.elements, 'page-contents').flatMap(insideOf);
    const listed = valuesOf(contents, 'href').map((href) => decodeURIComponent(href.slice(1)));
    expect(listed).toEqual(page.ids.filter((id) => listed.includes(id)));
  });

  it('opens each popover that it holds by a button', () => {
    const popovers = page.elements.flatMap((element) =>
      attribute(element, 'popover') === undefined ? [] : (attribute(element, 'id') ?? 'a popover without id'),
    );
    const targets = valuesOf(withTag(page.elements, 'button'), 'popovertarget');
    expect(popovers.filter((id) => !targets.includes(id))).toEqual([]);
  });
});
