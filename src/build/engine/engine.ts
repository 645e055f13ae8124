import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { packageFolder } from '../package-folder.ts';

/** What `npm run engine` writes beside the engine. */
export interface EngineRecord {
  /** The version of Pagefind that it was cut out of. */
  pagefind: string;
  /** SHA-256 of Pagefind's WebAssembly. Pagefind compiles it anew for each system, so that it is another one on another. */
  source: { system: string; sha256: string };
  /** SHA-256 of the engine. */
  sha256: string;
}

/** The folder of the engine and of its record, and what they are called there. */
export const ENGINE_FOLDER = import.meta.dirname;
export const ENGINE_FILE = 'engine.wasm';
export const RECORD_FILE = 'engine.json';

/** The WebAssembly that searches the shelves. Throws where it is not of the Pagefind that writes them. */
export function engineFile(): { name: string; content: Uint8Array } {
  const content = readFileSync(join(ENGINE_FOLDER, ENGINE_FILE));
  const problem = problemOf(readRecord(), installedPagefind(), content);
  if (problem !== undefined) throw new Error(problem);
  return { name: ENGINE_FILE, content };
}

/** What is wrong with an engine, and how to mend it. */
export function problemOf(record: EngineRecord, pagefind: string, engine: Uint8Array): string | undefined {
  const reason =
    record.pagefind !== pagefind
      ? `was cut out of Pagefind ${record.pagefind}, but ${pagefind} is installed.`
      : record.sha256 !== sha256(engine)
        ? `is not the file that ${RECORD_FILE} beside it was written of.`
        : undefined;
  if (reason === undefined) return undefined;
  return `src/build/engine/${ENGINE_FILE} ${reason} Run «npm run engine», then «npm test», which compares its answers with Pagefind's.`;
}

export function readRecord(): EngineRecord {
  return JSON.parse(readFileSync(join(ENGINE_FOLDER, RECORD_FILE), 'utf8')) as EngineRecord;
}

/** The version of Pagefind that is installed. */
export function installedPagefind(): string {
  const manifest = readFileSync(join(packageFolder('pagefind', ENGINE_FOLDER), 'package.json'), 'utf8');
  return (JSON.parse(manifest) as { version: string }).version;
}

export function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
