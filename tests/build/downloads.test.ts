import { z } from 'astro/zod';
import { describe, expect, it } from 'vitest';
import { builtFiles, builtPages, isBuilt, readBuilt } from '../support/built-site.ts';
import { rawText, valuesOf, withTag, type Element } from '../support/html.ts';

/** Elements whose `href` is fetched at once, other than the links that a reader may follow. */
const fetchedByHref = ['link', 'use', 'image'];
const fetchedAlways = ['src', 'srcset', 'poster', 'data'];

function fetchedBy(elements: readonly Element[]): string[] {
  const byHref = elements.filter(({ tagName }) => fetchedByHref.includes(tagName));
  return [...valuesOf(byHref, 'href'), ...fetchedAlways.flatMap((name) => valuesOf(elements, name))];
}

/** Our own scripts; Pagefind's own come only when the reader searches. */
const scriptFiles = builtFiles('**/*.js').filter((file) => !file.startsWith('pagefind/'));
const styleFiles = builtFiles('**/*.css').filter((file) => !file.startsWith('pagefind/'));

describe.each(builtPages)('$address', ({ elements }) => {
  const inline = withTag(elements, 'script').map(rawText);

  it('fetches only files of this site, and they are there', () => {
    const fetched = fetchedBy(elements);
    expect(fetched).toContain('/favicon.svg');
    expect(fetched.filter((address) => !/^\/(?!\/)/u.test(address) || !isBuilt(address))).toEqual([]);
  });

  it('names no other host in the scripts inside it', () => {
    expect(inline.filter((code) => /(?:https?:)?\/\/[a-z0-9-]+\.[a-z]/iu.test(code))).toEqual([]);
  });

  it('has no code in attributes', () => {
    const handlers = elements.flatMap(({ attrs }) => attrs.filter(({ name }) => name.startsWith('on')));
    expect(handlers).toEqual([]);
    expect(valuesOf(elements, 'href').filter((href) => /^\s*(?:javascript|data):/iu.test(href))).toEqual([]);
  });
});

/** Addresses that libraries name and nothing asks: pages of help for programmers, and the namespaces of Word's XML. */
const named: Readonly<Record<string, RegExp>> = {
  'sw.js': /^https:\/\/bit\.ly\/wb-precache$/u,
  '_astro/docx.js':
    /^http:\/\/(?:schemas\.(?:openxmlformats\.org|microsoft\.com)|purl\.org\/dc|purl\.oclc\.org\/ooxml|www\.w3\.org)\/|^https:\/\/answers\.microsoft\.com\//u,
};

it.each(scriptFiles)('%s names no other host', (file) => {
  const hosts = readBuilt(file).match(/https?:\/\/[^\s`"']*/gu) ?? [];
  const allowed = named[file.replace(/\.[\w-]{8}\.js$/u, '.js')];
  expect(hosts.filter((host) => !allowed?.test(host))).toEqual([]);
});

it.each(styleFiles)('%s fetches only typefaces of this site', (file) => {
  const addresses = [...readBuilt(file).matchAll(/(?:url\(|@import)\s*["']?([^"')]*)/gu)].map(
    ([, url]) => url,
  );
  const fetched = addresses.filter((address) => !address?.startsWith('data:'));
  expect(fetched.filter((address) => !/^\/_astro\/[\w.-]+\.woff2$/u.test(address ?? ''))).toEqual([]);
  expect(fetched.filter((address) => !isBuilt(address ?? ''))).toEqual([]);
});

describe('no page carries what is only for the build', () => {
  const inline = builtPages.flatMap(({ elements }) => withTag(elements, 'script').map(rawText));
  const shipped = [...scriptFiles.map(readBuilt), ...inline].join('\n');

  it('there are scripts to look at', () => {
    expect(shipped).toContain('procedure-tracker');
  });

  it('no Mermaid', () => {
    expect(shipped).not.toMatch(/mermaid/iu);
  });

  it('no Zod', () => {
    // The words that Zod itself says, so that the test notices when they change.
    const error = z.string().safeParse(1).error;
    expect(error?.name).toBe('ZodError');
    expect(error?.issues[0]?.code).toBe('invalid_type');
    expect(shipped).not.toMatch(/ZodError|invalid_type|_zod/u);
  });
});
