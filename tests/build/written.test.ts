import { join } from 'node:path';
import { expect, it } from 'vitest';
import { readContent } from '../../src/content/disk.ts';
import { shortHref } from '../../src/links/short.ts';
import { writtenFiles } from '../../src/build/written-files.ts';
import { builtFiles, isBuilt, readBuilt } from '../support/built-site.ts';

const content = readContent(join(import.meta.dirname, '../../content/'));

it('has every file that is written without Astro, as it was made', () => {
  const files = writtenFiles(content, undefined);
  expect(files.filter(({ path, text }) => !isBuilt(path) || readBuilt(path) !== text())).toEqual([]);
});

it('has no other short links, documents and pages in Markdown than those', () => {
  const written = new Set(writtenFiles(content, undefined).map(({ path }) => path));
  const built = builtFiles('{s/**/*.html,api/**/*.*,**/index.md}');
  expect(built.filter((path) => !written.has(path))).toEqual([]);
});

it('has a page for every link that was ever published', () => {
  const { permalinks } = content.input;
  expect(permalinks.length).toBeGreaterThan(100);
  expect(permalinks.filter(({ ref }) => !isBuilt(`${shortHref(ref)}index.html`))).toEqual([]);
});
