import { describe, expect, it } from 'vitest';
import { hrefOf } from '../../../src/links/address.ts';
import { successionsOf } from '../../../src/links/fate.ts';
import { shortHref } from '../../../src/links/short.ts';
import { makeRef } from '../../../src/model/ref.ts';
import { policyTag } from '../../../src/build/content-security.ts';
import { shortLinkFiles, shortLinkPage } from '../../../src/build/short-link.ts';
import { attribute, elementsOf, textOf, valuesOf, withTag } from '../../support/html.ts';
import { library } from '../../support/library.ts';

const place = { title: 'Пункт 1.4', href: '/example/text/#clause-1.4' };
const metas = (html: string): (string | undefined)[] =>
  withTag(elementsOf(html), 'meta').map((meta) => attribute(meta, 'content'));

describe('the page of a short link', () => {
  it('forwards to what still exists, and says where it leads', () => {
    const html = shortLinkPage({ kind: 'live', title: 'Пункт 1.4', to: [place] }, undefined);
    expect(metas(html)).toContain(`0; url=${place.href}`);
    expect(valuesOf(elementsOf(html), 'href')).toEqual(['/favicon.svg', place.href, place.href]);
    expect(withTag(elementsOf(html), 'h1').map(textOf)).toEqual(['Пункт 1.4']);
  });

  it('names its place in full where the address of the site is known', () => {
    const html = shortLinkPage({ kind: 'live', title: 'A', to: [place] }, new URL('https://example.org'));
    expect(html).toContain('<link rel="canonical" href="https://example.org/example/text/#clause-1.4">');
    expect(metas(html)).toContain(`0; url=${place.href}`);
  });

  it.each([
    ['moved', [place], place.href],
    ['repealed', [], '/'],
  ] as const)('does not forward what was %s, and offers a way on', (kind, to, way) => {
    const html = shortLinkPage({ kind, title: 'Пункт 1.4', to: [...to] }, undefined);
    expect(html).not.toMatch(/http-equiv="refresh"|rel="canonical"/u);
    expect(valuesOf(withTag(elementsOf(html), 'a'), 'href')).toEqual([way]);
  });

  it('has the policy of what stands in it', () => {
    const html = shortLinkPage({ kind: 'live', title: 'A', to: [place] }, undefined);
    expect(html).toContain(policyTag(html.replace(/<meta http-equiv="content-security-policy"[^>]*>/u, '')));
  });

  it('shows markup in a title as text', () => {
    const title = '<b>"A" & \'B\'</b>';
    const html = shortLinkPage({ kind: 'repealed', title, to: [{ title, href: place.href }] }, undefined);
    expect(withTag(elementsOf(html), 'b')).toEqual([]);
    expect(withTag(elementsOf(html), 'h1').map(textOf)).toEqual([title]);
    expect(withTag(elementsOf(html), 'a').map(textOf)).toEqual([title]);
  });
});

it('stands at the address of its ref, once for all the addresses that a thing had, and not for what nobody speaks of', () => {
  const [clause, step] = (['clause', 'step'] as const).map((kind) =>
    library.items.find((item) => item.kind === kind),
  );
  if (!clause || !step) throw new Error('there is neither a clause nor a step');
  const links = [
    { ref: clause.ref, address: hrefOf(clause) },
    { ref: clause.ref, address: '/old/#clause' },
    { ref: step.ref, address: hrefOf(step) },
    { ref: makeRef(step.regulation, 'step', 'none'), address: '/old/#step-none' },
  ];
  const files = shortLinkFiles(library, links, successionsOf([]), undefined);
  expect(files.map(({ path }) => `/${path}`)).toEqual(
    [clause, step].map(({ ref }) => `${shortHref(ref)}index.html`),
  );
});
