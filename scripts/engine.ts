/**
 * `npm run engine`: cuts Pagefind's WebAssembly down to what src/search-client/engine.ts calls, and writes it into
 * src/build/engine/ with a record of what it was cut out of. Run it when Pagefind has a new version. Needs the network;
 * the tools stay in a temporary folder, since the result is committed.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import {
  ENGINE_FILE,
  ENGINE_FOLDER,
  installedPagefind,
  RECORD_FILE,
  sha256,
  type EngineRecord,
} from '../src/build/engine/engine.ts';
import { forsakenData, withoutData } from './lib/engine/data.ts';
import { pagefindEngine } from './lib/engine/pagefind-engine.ts';
import { npm } from './lib/npm.mjs';
import { readOptions } from './lib/options.mjs';

readOptions('Usage: npm run engine', { options: {} });

/** An exact version, so that the same command makes the same file. */
const TOOLS = 'binaryen@132.0.0';

/** What src/search-client/engine.ts calls. Nothing else is kept, nor what only others need. */
const EXPORTS = [
  'memory',
  '__wbindgen_externrefs',
  '__wbindgen_start',
  '__wbindgen_malloc',
  '__wbindgen_free',
  'init_pagefind',
  'enter_playground_mode',
  'load_index_chunk',
  'request_indexes',
  'search',
];

// Features are not named anywhere: Binaryen takes those that the module itself says that it uses, so that no browser that
// runs Pagefind's runs ours not.
const SMALLER = ['-Oz', '--converge', '--strip-debug', '--strip-producers', '--strip-target-features'];

const folder = mkdtempSync(path.join(tmpdir(), 'connection-navigator-engine-'));
try {
  writeFileSync(path.join(folder, 'package.json'), '{"private":true}');
  if ((await npm(['install', '--no-audit', '--no-fund', TOOLS], { cwd: folder })) !== 0) {
    throw new Error('Binaryen could not be fetched: is there a network?');
  }
  const source = await pagefindEngine();
  const engine = cut(source);
  const record: EngineRecord = {
    pagefind: installedPagefind(),
    source: { system: process.platform, sha256: sha256(source) },
    sha256: sha256(engine),
  };
  writeFileSync(path.join(ENGINE_FOLDER, ENGINE_FILE), engine);
  writeFileSync(path.join(ENGINE_FOLDER, RECORD_FILE), `${JSON.stringify(record, undefined, 2)}\n`);
  console.log(`${sizes(source)} -> ${sizes(engine)}`);
} finally {
  rmSync(folder, { recursive: true, force: true });
}

function cut(source: Uint8Array): Uint8Array {
  const exports = EXPORTS.map((name) => ({ name: `kept ${name}`, export: name, root: true }));
  write('kept.json', JSON.stringify(exports));
  write('whole.wasm', source);
  tool('wasm-metadce', 'whole.wasm', '--graph-file', 'kept.json', '--output', 'called.wasm');
  tool('wasm-dis', 'whole.wasm', '--output', 'whole.wat');
  tool('wasm-dis', 'called.wasm', '--output', 'called.wat');
  const called = read('called.wasm');
  const forsaken = forsakenData(read('whole.wat').toString(), read('called.wat').toString(), called);
  for (const { from, to } of forsaken)
    console.log(`${String(to - from)} bytes at ${String(from)} were used only by what is gone`);
  write('emptied.wasm', withoutData(called, forsaken));
  tool('wasm-opt', 'emptied.wasm', ...SMALLER, '--output', ENGINE_FILE);
  return read(ENGINE_FILE);
}

function write(name: string, content: string | Uint8Array): void {
  writeFileSync(path.join(folder, name), content);
}

function read(name: string): Buffer {
  return readFileSync(path.join(folder, name));
}

/** Runs a tool of Binaryen's in the folder. What it says of its success is long and of no use. */
function tool(name: string, ...args: string[]): void {
  const script = path.join(folder, 'node_modules/binaryen/bin', name);
  execFileSync(process.execPath, [script, ...args], { cwd: folder, stdio: ['ignore', 'ignore', 'inherit'] });
}

function sizes(module: Uint8Array): string {
  return `${String(module.length)} bytes, ${String(brotliCompressSync(module).length)} compressed`;
}
