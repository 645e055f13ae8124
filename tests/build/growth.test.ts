import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { oursFromDisk } from '../../scripts/lib/ours-from-disk.ts';
import { readContent } from '../../src/content/disk.ts';
import { SHORTLIST } from '../../src/layout/lists.ts';
import { readBuilt } from '../support/built-site.ts';
import { attribute, insideOf, valuesOf, withTag } from '../support/html.ts';
import { walked } from '../support/library.ts';
import { MANY, otherSite } from '../support/other-site.ts';

/**
 * What a reader downloads must not grow with the number of regulations. Here it is a dozen and a few more than the site has;
 * `npm run bench:growth` builds a thousand.
 */
const site = otherSite('many');

const weight = (html: string): number => brotliCompressSync(html).length;
/** A few names of other regulations, and the ways to all of them. */
const ROOM = 1500;

describe('with more regulations than a short list holds', () => {
  it.each([walked.procedure.page, walked.regulation.text.page, walked.id, 'about', 'support', 'my'])(
    '/%s/ weighs as before',
    (page) => {
      const now = weight(site.read(`${page}/index.html`));
      expect(now).toBeLessThanOrEqual(weight(readBuilt(`${page}/index.html`)) + ROOM);
    },
  );

  it.each(['index.html', `${walked.regulation.text.page}/index.html`, 'support/index.html'])(
    '%s names a short list and leads to all',
    (page) => {
      const links = new Set(
        withTag(site.elements(page), 'a').flatMap((link) => attribute(link, 'href') ?? []),
      );
      expect(links).toContain('/documents/');
      const named = [...links].filter((href) => /^\/obrazets-\d+\/$/u.test(href));
      expect(named.length).toBeGreaterThan(0);
      expect(named.length).toBeLessThanOrEqual(SHORTLIST);
    },
  );

  it('lists no more documents to look through than a short list holds', () => {
    const composer = site.elements('support/index.html');
    const [choice] = withTag(composer, 'select').filter(
      (select) => attribute(select, 'data-regulation') === '',
    );
    expect(choice && withTag(insideOf(choice), 'option')).toHaveLength(SHORTLIST);
    expect(valuesOf(composer, 'data-regulations')).toEqual([]);
    expect(valuesOf(site.elements('my/index.html'), 'data-edit-find')).toHaveLength(1);
  });

  it('lists them all, part by part, the terms and the contacts too', () => {
    const linked = site
      .files('documents/**/index.html')
      .flatMap((file) => withTag(site.elements(file), 'a'))
      .flatMap((link) => attribute(link, 'href') ?? []);
    for (let number = 1; number <= MANY; number++) expect(linked).toContain(`/obrazets-${number}/`);
    const { library } = readContent(site.content).input;
    const terms = library.regulations.flatMap(({ passport }) => passport.terms);
    const shown = site.files('glossary/**/index.html').flatMap((file) => withTag(site.elements(file), 'dt'));
    expect(shown).toHaveLength(terms.length);
  });

  it('finds one of many by its name, with a few files', async () => {
    const { search, read } = await oursFromDisk(site.dist);
    const name = readContent(site.content).input.library.byId.get('obrazets-14')?.passport.shortTitle ?? '';
    const { hits } = await search(`${name} заявка`);
    expect(hits[0]?.href).toContain('/obrazets-14/');
    // Pagefind's script and its WebAssembly are the same for any number; the list of all records is not.
    const files = read().filter((file) => !/\/(?:wasm\.|pagefind\.js$)/u.test(file));
    const weights = files.map((file) => brotliCompressSync(readFileSync(join(site.dist, file))).length);
    expect(weights.reduce((sum, bytes) => sum + bytes, 0)).toBeLessThan(80 * 1024);
  });
});
