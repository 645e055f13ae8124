import { gunzipSync } from 'node:zlib';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { responseOf, type Notice, type Pack } from '../../src/features/offline/pack.ts';
import { withFingerprint } from '../../src/build/page-fingerprint.ts';
import { builtFiles, isBuilt, readBuilt } from '../support/built-site.ts';

const dist = join(import.meta.dirname, '../../dist');
const regulations = builtFiles('api/v1/regulations/*.json').map((name) => name.split('/').at(-1) ?? '');

describe.each(regulations.map((name) => name.replace('.json', '')))('the pack of %s', (id) => {
  const notice = JSON.parse(readBuilt(`offline/${id}.json`)) as Notice;
  const file = readFileSync(join(dist, notice.pack));
  const pack = JSON.parse(gunzipSync(file).toString()) as Pack;
  const paths = pack.files.map(({ path }) => path);

  it('is as large as the reader is told', () => {
    expect(notice.bytes).toBe(file.length);
  });

  it('holds every file of the folder as it was built', async () => {
    const names = builtFiles(`${id}/**/*.*`);
    expect(names.length).toBeGreaterThan(5);
    for (const name of names) {
      const packed = pack.files.find(({ path }) => path === `/${name.replace(/index\.html$/u, '')}`);
      expect(packed && (await responseOf(packed).text()), name).toBe(readBuilt(name));
    }
  });

  it('holds the data of its widgets', () => {
    expect(paths).toContain(`/api/v1/tracker/${id}.json`);
    expect(paths).toContain(`/api/v1/excerpts/${id}.json`);
  });

  it('leads each short link where its page leads', () => {
    expect(Object.keys(pack.short).length).toBeGreaterThan(20);
    for (const [short, target] of Object.entries(pack.short))
      expect(readBuilt(`s/${id}/${short}/index.html`)).toContain(`url=${target}"`);
  });

  it('names the scripts of its pages', () => {
    const html = paths.filter((path) => path.endsWith('/')).map((path) => readBuilt(`${path}index.html`));
    const named = html.flatMap((page) => page.match(/\/_astro\/[^"]+/gu) ?? []);
    expect(named.length).toBeGreaterThan(0);
    for (const asset of named) expect(notice.assets).toContain(asset);
    for (const asset of notice.assets) expect(isBuilt(asset)).toBe(true);
  });
});

describe('the service worker', () => {
  const code = readBuilt('sw.js');
  const shell = [...code.matchAll(/url:[`"]([^`"]+)[`"]/gu)].map(([, url = '']) => url);

  it('keeps what all pages share, and no page of a regulation', () => {
    expect(shell).toEqual(
      expect.arrayContaining(['/', '/my/', '/offline/', '/404.html', '/search/words.txt']),
    );
    for (const name of builtFiles('pagefind/{pagefind.js,*.json,*.pagefind,**/*.pf_*}'))
      expect(shell).toContain(`/${name}`);
    for (const name of builtFiles('_astro/*')) expect(shell).toContain(`/${name}`);
    expect(shell.filter((url) => /^\/(?:tor-knd|fgis-ki|s)\//u.test(url))).toEqual([]);
  });
});

it('a page tells its version, and another one when it changes', () => {
  const page = '<html><head><meta charset="utf-8"></head><script src="a.js"></script>';
  const marked = withFingerprint(page);
  expect(marked).toMatch(/<meta name="page-version" content="[0-9a-f]{12}">/u);
  expect(withFingerprint(marked)).toBe(marked);
  expect(withFingerprint(page.replace('a.js', 'b.js'))).not.toBe(marked.replace('a.js', 'b.js'));
});
