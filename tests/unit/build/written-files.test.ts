import { join } from 'node:path';
import { expect, it } from 'vitest';
import { readContent } from '../../../src/content/disk.ts';
import { typeOf } from '../../../src/build/content-types.ts';
import { isWritten, writtenFiles } from '../../../src/build/written-files.ts';

const files = writtenFiles(readContent(join(import.meta.dirname, '../../../content')), undefined);
const paths = files.map(({ path }) => path);

it('writes no file twice, and only files that are known for such while an author edits', () => {
  expect(new Set(paths).size).toBe(paths.length);
  expect(paths.filter((path) => !isWritten(path))).toEqual([]);
  expect(() => paths.map(typeOf)).not.toThrow();
});

it('writes every kind of file', () => {
  expect(paths).toEqual(
    expect.arrayContaining([
      ...['s/tor-knd/1.4.3/index.html', 's/tor-knd/step/letter/index.html', 'changes.xml', 'llms.txt'],
      ...['index.md', 'tor-knd/index.md', 'tor-knd/text/index.md', 'api/v1/index.json', 'api/v1/links.json'],
      ...['regulations', 'coverage', 'notes', 'excerpts', 'tracker'].map(
        (kind) => `api/v1/${kind}/tor-knd.json`,
      ),
      ...['api/v1/akoma-ntoso/tor-knd.xml'],
      ...['api/v1/decisions/tor-knd/channel.json', 'api/v1/procedures/tor-knd/api-access.json'],
      ...['api/v1/tracker/index.json', 'api/v1/schemas/tracker-index.json'],
    ]),
  );
});

it.each(['', 'tor-knd/text/index.html', 'favicon.svg', 'search/words.txt'])(
  'leaves "%s" to Astro',
  (path) => {
    expect(isWritten(path)).toBe(false);
  },
);
