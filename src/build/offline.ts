import type { AstroIntegration } from 'astro';
import { fileURLToPath } from 'node:url';
import { writeOffline } from './offline-files.ts';

/** Writes what the built site needs to work without a network. The last of all: it packs the finished files. */
export function offline(): AstroIntegration {
  return {
    name: 'offline',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const { shell, packs } = await writeOffline(fileURLToPath(dir));
        const all = [...packs.values()].reduce((sum, bytes) => sum + bytes, 0);
        logger.info(`shell: ${kilobytes(shell)}; ${String(packs.size)} packs: ${kilobytes(all)}`);
      },
    },
  };
}

const kilobytes = (bytes: number): string => `${(bytes / 1024).toFixed(0)} KB`;
