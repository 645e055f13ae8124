import { expect, it } from 'vitest';
import { readContent } from '../../../src/content/disk.ts';
import { pageIdOf } from '../../../src/content/page-id.ts';
import { ContentCopy, fixture } from '../../fixtures/copy.ts';

it.each([
  ['index.mdx', ''],
  ['index', ''],
  ['about.mdx', 'about'],
  ['example/index.mdx', 'example'],
  ['example', 'example'],
  ['example/api-access.mdx', 'example/api-access'],
  ['example/reindex.mdx', 'example/reindex'],
])('the page of %s is "%s"', (file, page) => {
  expect(pageIdOf(file)).toBe(page);
});

it('reads every page with its file, and source.txt of every regulation', () => {
  const { input, diagnostics } = readContent(fixture);
  expect(diagnostics).toEqual([]);
  expect(input.pages.map(({ id, file }) => `${file} ${id}`)).toEqual([
    'index.mdx ',
    'primer/access.mdx primer/access',
    'primer/choice.mdx primer/choice',
    'primer/coverage.mdx primer/coverage',
    'primer/index.mdx primer',
    'primer/notes.mdx primer/notes',
    'primer/text.mdx primer/text',
  ]);
  expect([...input.sources.keys()]).toEqual(['primer']);
});

it('reads the fingerprints of diagrams, also where there is none', () => {
  const copy = new ContentCopy()
    .write('primer/diagrams/a.svg', '<svg data-fingerprint="0123abcd"></svg>')
    .write('primer/diagrams/b.svg', '<svg></svg>');
  expect(new Map(readContent(copy.root).input.diagrams)).toEqual(
    new Map([
      ['primer/diagrams/a.svg', '0123abcd'],
      ['primer/diagrams/b.svg', undefined],
    ]),
  );
});

it('tells of a word of the interface that stands twice, where JSON would keep the later one', () => {
  const copy = new ContentCopy().write('i18n/ru.json', '{\n  "a.b": "Да",\n  "a.b": "Нет"\n}\n');
  expect(copy.check()).toContainEqual(
    expect.objectContaining({ rule: 'yaml', file: 'i18n/ru.json', line: 3 }),
  );
  copy.write('i18n/ru.json', '{ "a.b": { "c": "Да" } }\n');
  expect(copy.check()).toContainEqual(expect.objectContaining({ rule: 'schema', file: 'i18n/ru.json' }));
});

it('reads an empty folder', () => {
  const copy = new ContentCopy();
  expect(readContent(`${copy.root}/nothing`)).toMatchObject({ diagnostics: [], input: { pages: [] } });
});

it('reads pages as Windows saves them the same', () => {
  const plain = new ContentCopy();
  const windows = new ContentCopy();
  for (const file of ['primer/access.mdx', 'primer/text.mdx', 'primer/index.mdx']) {
    windows.write(file, `\uFEFF${windows.read(file).replaceAll('\n', '\r\n')}`);
  }
  const { input, diagnostics } = readContent(windows.root);
  expect(diagnostics).toEqual([]);
  expect(input.pages).toEqual(readContent(plain.root).input.pages);
});
