import { join } from 'node:path';
import { build } from 'vite';
import type { CachedFile } from './manifest.ts';

const root = join(import.meta.dirname, '../../features/offline/worker');

/** The code of the service worker, which precaches these files. */
export async function workerCode(precached: readonly CachedFile[]): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'warn',
    root,
    define: { 'self.__WB_MANIFEST': JSON.stringify(precached) },
    build: {
      write: false,
      modulePreload: false,
      rolldownOptions: { input: join(root, 'worker.ts'), output: { format: 'iife' } },
    },
  });
  if (!('output' in built)) throw new Error('Vite gave several bundles of the service worker');
  return built.output[0].code;
}
