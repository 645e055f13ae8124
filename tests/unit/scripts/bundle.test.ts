import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { bundledPage, relative } from '../../../scripts/lib/bundle/page.ts';
import { bundledStyles } from '../../../scripts/lib/bundle/styles.ts';
import { dataFile } from '../../../src/bundle/data-file.ts';

it.each([
  ['/my/#x', '../', '../my/index.html#x'],
  ['/', '../../', '../../index.html'],
  ['/changes.xml', './', './changes.xml'],
  ['#step-letter', '../', '#step-letter'],
  ['https://example.org/', '../', 'https://example.org/'],
  ['//example.org/', '../', '//example.org/'],
  ['mailto:a@b.ru', '../', 'mailto:a@b.ru'],
])('%s, with the root at %s, is %s', (address, root, expected) => {
  expect(relative(address, root)).toBe(expected);
});

it.each([
  ['search/words.txt', 'data/search-words.txt.js'],
  ['pagefind/fragment/unknown_0f2dd22.pf_fragment', 'data/pagefind-fragment-unknown_0f2dd22.pf_fragment.js'],
  ['api/v1/tracker/example.json', 'data/api-v1-tracker-example.json.js'],
])('%s stands in %s', (path, file) => {
  expect(dataFile(path)).toBe(file);
});

describe('a page', () => {
  const styles = '@font-face { src: url("/_astro/a.woff2") }';
  const hash = (text: string): string => `sha256-${createHash('sha256').update(text).digest('base64')}`;
  const page = `<!doctype html><html><head><meta charset="utf-8"><meta http-equiv="content-security-policy" content="script-src 'self'; style-src '${hash(styles)}'; trusted-types reply worker"><link rel="modulepreload" href="/_astro/part.js"><link rel="canonical" href="https://site.example/my/"></head><body><style>${styles}</style><script type="module" src="/_astro/a.js"></script><script type="module" src="/_astro/b.js"></script><script>inline("/stays/")</script><div data-offline>gone</div><a href="/offline/">Без сети</a><template><a href="/about/">О сайте</a></template></body></html>`;
  const asked: (readonly string[])[] = [];
  const bundled = bundledPage(page, 'my/index.html', {
    bundleScripts: (modules) => {
      asked.push(modules);
      return Promise.resolve('_astro/page-1.js');
    },
    bundleStyles: (css) => bundledStyles(css, () => Buffer.from('font')),
    isLeftOut: (file) => file.startsWith('offline/'),
  });

  it('has one classic script in place of its modules', async () => {
    expect(await bundled).toContain('<script src="../_astro/page-1.js" defer=""></script>');
    expect(await bundled).not.toMatch(/type="module"|modulepreload/u);
    expect(asked).toEqual([['/_astro/a.js', '/_astro/b.js']]);
  });

  it('leads to files, in templates too, and nowhere that is left out', async () => {
    expect(await bundled).toContain('<a href="../about/index.html">');
    expect(await bundled).toContain('<a>Без сети</a>');
    expect(await bundled).not.toContain('gone');
    expect(await bundled).toContain('inline("/stays/")');
  });

  it('knows its root, and where the site is published', async () => {
    expect(await bundled).toContain('data-root="../" data-published="https://site.example/"');
  });

  it('has typefaces in its styles, and the policy allows these styles', async () => {
    const embedded = '@font-face { src: url("data:font/woff2;base64,Zm9udA==") }';
    expect(await bundled).toContain(`<style>${embedded}</style>`);
    expect(await bundled).toContain(`style-src '${hash(embedded)}'`);
  });

  it('may load files of its folder, and data by one policy more', async () => {
    expect(await bundled).toContain("script-src 'self' file:;");
    expect(await bundled).toContain('trusted-types reply bundle');
  });
});
