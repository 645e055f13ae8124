import { parse } from 'postcss';
import { describe, expect, it } from 'vitest';
import { withLinks } from '../../../src/build/slim/links.ts';
import { namesIn, namesSpoken } from '../../../src/build/slim/names.ts';
import { scopedPlaces, shortScopes, withoutScopes } from '../../../src/build/slim/scopes.ts';
import { cutStyles, dropUnusedProperties, usedStyles } from '../../../src/build/slim/styles.ts';

const used = (css: string, html: string): string => String(usedStyles(parse(css), namesIn(html)));

describe('names', () => {
  it('are the tags and classes of the page, those of templates too, and not what code looks like', () => {
    const html =
      '<p class="a b" title="x > y"><template><my-item class="c"/></template><script>"<i class=d>"</script>';
    expect([...namesIn(html)].sort()).toEqual(['.a', '.b', '.c', 'my-item', 'p', 'script', 'template']);
  });

  it('of a script are the words of its strings; those beside a class are classes too', () => {
    const names = namesSpoken('e.className=`row wide`,document.createElement("ins")');
    expect(['row', 'wide', '.row', '.wide', 'ins'].filter((name) => !names.has(name))).toEqual([]);
    expect(names.has('.ins')).toBe(true);
    expect(namesSpoken('document.createElement("ins")').has('.ins')).toBe(false);
  });
});

describe('styles', () => {
  it.each([
    ['p{top:0}', 'p{top:0}'],
    ['i,p{top:0}', 'p{top:0}'],
    ['i{top:0}', ''],
    [':is(i,.a):hover{top:0}', ':is(i,.a):hover{top:0}'],
    [':is(i,b) .a{top:0}', ''],
    ['.a:not(i):has(b){top:0}', '.a:not(i):has(b){top:0}'],
    ['[data-x] .a::before{top:0}', '[data-x] .a::before{top:0}'],
    ['#unknown{top:0}', '#unknown{top:0}'],
    ['@media (width>1px){i{top:0}}', ''],
    ['@keyframes k{from{top:0}}', '@keyframes k{from{top:0}}'],
  ])('keeps of %s what may match: %s', (css, kept) => {
    expect(used(css, '<p class="a">')).toBe(kept);
  });

  it('lose what is for paper and for forced colours, each part in its order', () => {
    const { screen, seldom } = cutStyles(
      'p{top:0}@media (forced-colors: active){s{top:0}}@layer x{i{top:0}}@media print{u{top:0}}b{top:0}',
    );
    expect(String(screen)).toBe('p{top:0}@layer x{i{top:0}}b{top:0}');
    expect(String(seldom)).toBe('@media (forced-colors: active){s{top:0}}@media print{u{top:0}}');
  });

  it('lose the properties that nothing asks for, and those that only they ask for', () => {
    const sheet = parse(':root{--a:1;--b:var(--a);--c:2;--d:3}p{top:var(--c)}');
    dropUnusedProperties([sheet], 'style="left:var(--d)"');
    expect(String(sheet)).toBe(':root{--c:2;--d:3}p{top:var(--c)}');
  });
});

it('takes scopes from the elements that no selector finds by them, and shortens the others', () => {
  const css = '.a:where(.astro-aaaaaaaa) p:where(.astro-aaaaaaaa){top:0}.late:where(.astro-bbbbbbbb){top:0}';
  const html =
    '<div class="a astro-aaaaaaaa"><p class="astro-aaaaaaaa"></p><i class="astro-aaaaaaaa"></i><b class="astro-bbbbbbbb"></b></div>';
  const slim = (spoken: string[]): string =>
    withoutScopes(html, scopedPlaces(css), shortScopes(css), new Set(spoken));
  expect(slim([])).toBe('<div class="a _0"><p class="_0"></p><i></i><b></b></div>');
  expect(slim(['.late'])).toContain('<b class="_1">');
});

it('puts the links of its kind into a page in place of its own', () => {
  const html =
    '<head><link rel="stylesheet" href="/_astro/a.css" media="print"><link rel="stylesheet" href="/_astro/b.css"><style>p{}</style></head>' +
    '<script type="module" src="/_astro/a.js"></script><script type="module">b()</script>';
  const sheets = [{ href: '/_astro/base.css' }, { href: '/_astro/print.css', media: 'print' }];
  expect(withLinks(html, sheets, { src: '/_astro/page.js', imports: ['/_astro/part.js'] })).toBe(
    '<head><link rel="stylesheet" href="/_astro/base.css"><link rel="stylesheet" href="/_astro/print.css" media="print">' +
      '<link rel="modulepreload" href="/_astro/part.js"><script type="module" src="/_astro/page.js"></script>' +
      '<style>p{}</style></head>',
  );
});
