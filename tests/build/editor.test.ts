import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startEditor } from '../support/language-server.ts';
import { walked } from '../support/library.ts';

/** What an author sees in VS Code. The schemas that it reads are written when the site is built. */
const root = join(import.meta.dirname, '../..');
const editor = await startEditor();
afterAll(editor.close);

const files = globSync('content/**/*.mdx', { cwd: root }).sort();
// The server reads the whole project before its first answer, which takes minutes on a busy machine.
beforeAll(() => editor.open(files[0] ?? ''), 300_000);

describe('the editor', () => {
  it.each(files)('flags nothing in %s', async (file) => {
    expect(await editor.open(file)).toEqual([]);
  });

  it('flags a field that there is not, in its line', async () => {
    const file = `content/${walked.procedure.page}.mdx`;
    const text = readFileSync(join(root, file), 'utf8').replace('  steps:', '  stepz:');
    expect(await editor.open(file, text)).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ message: expect.stringContaining('stepz') as string }),
      ]),
    );
  });

  it('offers the fields of a step', async () => {
    const file = `content/${walked.procedure.page}.mdx`;
    const lines = readFileSync(join(root, file), 'utf8').split('\n');
    const at = lines.findIndex((line) => /^ {4}- id:/u.test(line)) + 1;
    lines.splice(at, 0, '      ');
    await editor.open(file, lines.join('\n'));
    const offered = await editor.complete(file, at, 6);
    expect(offered).toEqual(expect.arrayContaining(['deadline', 'returnsTo', 'waitsFor']));
  });
});
