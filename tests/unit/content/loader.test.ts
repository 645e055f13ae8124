import type { LoaderContext } from 'astro/loaders';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, expect, it } from 'vitest';
import { pages } from '../../../src/content/loader.ts';

const root = mkdtempSync(join(tmpdir(), 'navigator-loader-'));
mkdirSync(join(root, 'content'));
afterAll(() => rmSync(root, { recursive: true }));

type DataEntry = Parameters<LoaderContext['store']['set']>[0];

/** Loads one page with this text, as Astro would. */
async function load(body: string): Promise<DataEntry | undefined> {
  writeFileSync(join(root, 'content/page.mdx'), body);
  const entries = new Map<string, DataEntry>();
  const context = {
    config: { root: pathToFileURL(`${root}/`), srcDir: pathToFileURL(`${root}/src/`) },
    collection: 'docs',
    logger: { warn: () => undefined, error: () => undefined },
    store: {
      keys: () => [...entries.keys()],
      get: (id: string) => entries.get(id),
      set: (entry: DataEntry) => entries.set(entry.id, entry),
    },
    parseData: ({ data }: { data: object }) => Promise.resolve(data),
    generateDigest: String,
    renderMarkdown: (text: string) => Promise.resolve({ html: `<p>${text}</p>` }),
    entryTypes: new Map([
      [
        '.mdx',
        {
          getEntryInfo: ({ contents }: { contents: string }) => ({ body: contents, data: {} }),
          contentModuleTypes: '',
        },
      ],
    ]),
  };
  await pages('./content').load(context as unknown as LoaderContext);
  return entries.get('page');
}

it.each(['Слова со [ссылкой](/about/) и **нажимом**.', '## Заголовок\n\n- раз\n- два', ''])(
  'renders prose at once: %j',
  async (body) => {
    const entry = await load(body);
    expect(entry?.rendered?.html).toBe(`<p>${body}</p>`);
    expect(entry?.deferredRender).toBeUndefined();
    expect(entry?.filePath).toBe('content/page.mdx');
  },
);

it.each([
  "import A from './A.astro';\n\n<A />",
  'export const a = 1;',
  'Число: {1 + 1}',
  'Адрес: <https://example.org/>',
  'Код:\n\n    a = 1',
  '---\n\nПосле черты',
])('leaves to MDX what it reads otherwise: %j', async (body) => {
  const entry = await load(body);
  expect(entry?.deferredRender).toBe(true);
  expect(entry?.rendered).toBeUndefined();
});
