import { spawnSync } from 'node:child_process';
import { globSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const scripts = join(import.meta.dirname, '../../../scripts');

/** What a command says that is not understood, or asked for help, and how it ends. It has done nothing by then. */
function told(script: string, ...args: string[]): { status: number | null; words: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(scripts, script), ...args], {
    encoding: 'utf8',
  });
  return { status, words: stdout + stderr };
}

const commands = globSync('*.{ts,mjs}', { cwd: scripts }).sort();

describe.each(commands)('%s', (script) => {
  it('says how it is used when it is asked, and when an option is mistyped', () => {
    const help = told(script, '--help');
    expect(help.words).toMatch(/^Usage: npm /u);
    expect(help.status).toBe(0);

    const mistyped = told(script, '--mistyped');
    expect(mistyped.words).toBe(`Unknown option '--mistyped'.\n\n${help.words}`);
    expect(mistyped.status).toBe(2);
  });
});

it.each([
  ['serve.ts', ['--port', 'abc'], '"abc" is not a port'],
  ['serve.ts', ['--port', ''], '"" is not a port'],
  ['start.mjs', ['--port', '70000'], '"70000" is not a port'],
  ['serve.ts', ['--host'], "Option '--host <value>' argument missing"],
  ['bundle.ts', ['folder'], "Unexpected argument 'folder'"],
  ['check.ts', ['no-such-folder'], 'There is no folder '],
  ['diagrams.ts', ['no-such-folder'], 'There is no folder '],
  ['permalinks.ts', ['no-such-folder'], 'There is no folder '],
  ['new-regulation.ts', ['id'], 'Say the id and the file'],
  ['new-regulation.ts', ['id', 'text.txt', '--content', 'no-such-folder'], 'There is no folder '],
  ['mutate-content.ts', ['--seed', 'x'], '"x" is no number for --seed'],
])('%s %j says what is wrong', (script, args, reason) => {
  const { status, words } = told(script, ...args);
  expect(words.startsWith(reason)).toBe(true);
  expect(words).toMatch(/\n\nUsage: npm /u);
  expect(words).not.toContain('    at ');
  expect(status).toBe(2);
});
