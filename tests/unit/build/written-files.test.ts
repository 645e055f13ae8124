import { join } from 'node:path';
import { expect, it } from 'vitest';
import { readContent } from '../../../src/content/disk.ts';
import { typeOf } from '../../../src/build/content-types.ts';
import { isWritten, writtenFiles } from '../../../src/build/written-files.ts';
import { ContentCopy } from '../../fixtures/copy.ts';

const pathsOf = (root: string): string[] =>
  writtenFiles(readContent(root), undefined).map(({ path }) => path);

it.each(['content', 'tests/fixtures/content', 'tests/fixtures/invented'])(
  'writes no file of %s twice, and only files that are known for such while an author edits',
  (folder) => {
    const paths = pathsOf(join(import.meta.dirname, '../../..', folder));
    expect(new Set(paths).size).toBe(paths.length);
    expect(paths.filter((path) => !isWritten(path))).toEqual([]);
    expect(() => paths.map(typeOf)).not.toThrow();
  },
);

it('writes every kind of file', () => {
  expect(pathsOf(new ContentCopy().draw().root)).toEqual(
    expect.arrayContaining([
      ...['s/primer/1.2/index.html', 's/primer/step/request/index.html', 'changes.xml', 'llms.txt'],
      ...['index.md', 'primer/index.md', 'primer/text/index.md', 'api/v1/index.json', 'api/v1/links.json'],
      ...['regulations', 'coverage', 'notes', 'excerpts', 'tracker'].map(
        (kind) => `api/v1/${kind}/primer.json`,
      ),
      ...['api/v1/akoma-ntoso/primer.xml'],
      ...['api/v1/decisions/primer/choice.json', 'api/v1/procedures/primer/access.json'],
      ...['api/v1/tracker/index.json', 'api/v1/schemas/tracker-index.json'],
    ]),
  );
});

it.each(['', 'primer/text/index.html', 'favicon.svg', 'search/words.txt'])('leaves "%s" to Astro', (path) => {
  expect(isWritten(path)).toBe(false);
});
