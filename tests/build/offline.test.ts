import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { PublishedDocument } from '../../src/features/offline/documents.ts';
import { PAGE_MARK } from '../../src/features/offline/names.ts';
import { builtFiles, builtPages, builtSize, isBuilt, readBuilt } from '../support/built-site.ts';
import { library } from '../support/library.ts';

const dist = join(import.meta.dirname, '../../dist');
const regulations = builtFiles('api/v1/regulations/*.json').map((name) => name.split('/').at(-1) ?? '');

const fileOf = (url: string): string => url.replace(/\/$/u, '/index.html').slice(1);
const integrityOf = (url: string): string =>
  `sha256-${createHash('sha256')
    .update(readFileSync(join(dist, fileOf(url))))
    .digest('base64')}`;

describe.each(regulations.map((name) => name.replace('.json', '')))('what is saved of %s', (id) => {
  const { files, bytes, letters, links, title } = JSON.parse(
    readBuilt(`offline/${id}.json`),
  ) as PublishedDocument;
  const urls = files.map(({ url }) => url);

  it('is as large as the reader is told', () => {
    expect(bytes).toBe(urls.reduce((sum, url) => sum + builtSize(fileOf(url)), 0));
  });

  it('has what makes files of its letters apart, for those who ask for it', () => {
    const more = letters?.files ?? [];
    const names = builtFiles(`{_astro/{docx,packet}.*.js,api/v1/letters/${id}/*.json}`);
    expect(names.length).toBeGreaterThan(2);
    expect(more.map(({ url }) => url).sort()).toEqual(names.map((name) => `/${name}`).sort());
    for (const { url, integrity } of more) expect(integrity, url).toBe(integrityOf(url));
    expect(letters?.bytes).toBe(names.reduce((sum, name) => sum + builtSize(name), 0));
    expect(more.filter(({ url }) => urls.includes(url))).toEqual([]);
  });

  it('has the title of the regulation', () => {
    expect(readBuilt(`${id}/index.html`)).toContain(`<title>${title} | `);
  });

  it('is every file of its folder as it was built', () => {
    const names = builtFiles(`${id}/**/*.*`);
    expect(names.length).toBeGreaterThan(5);
    for (const name of names) expect(urls).toContain(`/${name.replace(/index\.html$/u, '')}`);
    for (const { url, integrity } of files) expect(integrity, url).toBe(integrityOf(url));
  });

  it('has what the search shows of it, and the data of its widgets', () => {
    expect(urls.filter((url) => url.startsWith('/pagefind/fragment/')).length).toBeGreaterThan(20);
    expect(urls).toContain(`/api/v1/tracker/${id}.json`);
    expect(urls).toContain(`/api/v1/excerpts/${id}.json`);
  });

  it('leads each short link where its page leads', () => {
    const forwarding = builtFiles(`s/${id}/**/*.html`).filter((name) =>
      readBuilt(name).includes('http-equiv="refresh"'),
    );
    expect(Object.keys(links)).toHaveLength(forwarding.length);
    for (const [short, target] of Object.entries(links))
      expect(readBuilt(fileOf(short))).toContain(`url=${target}"`);
  });

  it('has the scripts and styles of its pages', () => {
    const pages = urls.filter((url) => url.endsWith('/')).map((url) => readBuilt(fileOf(url)));
    const named = pages.flatMap((page) => page.match(/\/_astro\/[^"]+/gu) ?? []);
    expect(named.length).toBeGreaterThan(0);
    for (const asset of named) expect(urls).toContain(asset);
    for (const url of urls) expect(isBuilt(fileOf(url)), url).toBe(true);
  });
});

describe('the service worker', () => {
  const entries = [...readBuilt('sw.js').matchAll(/\{[^{}]*?url:[`"]([^`"]+)[`"][^{}]*\}/gu)].map(
    ([entry, url = '']) => ({ entry, url }),
  );
  const urls = entries.map(({ url }) => url);

  it('precaches what all pages share, and no page of a regulation', () => {
    expect(urls).toEqual(expect.arrayContaining(['/', '/my/', '/offline/', '/search/words.txt']));
    // What writes Word files is cached when it was used, or with a document that is asked for.
    const shared = builtFiles('{_astro/*,pagefind/{pagefind.js,*.json,*.pf_meta,index/*,filter/*}}').filter(
      (name) => !/^_astro\/(?:docx|packet)\./u.test(name),
    );
    for (const name of shared) expect(urls).toContain(`/${name}`);
    const folders = ['s', ...library.regulations.map(({ id }) => id)];
    expect(urls.filter((url) => folders.includes(url.split('/')[1] ?? ''))).toEqual([]);
  });

  it('precaches no other content than what was built', () => {
    for (const { entry, url } of entries) expect(entry, url).toContain(integrityOf(url));
  });

  it('knows each page of the site by its mark', () => {
    for (const { address, html } of builtPages) expect(html.includes(PAGE_MARK), address).toBe(true);
  });
});
