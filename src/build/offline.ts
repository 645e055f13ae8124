import type { AstroIntegration } from 'astro';
import { fileURLToPath } from 'node:url';
import { writeOffline } from './offline/write.ts';

/** Writes what the built site needs to work without a network. The last of all: it lists the finished files. */
export function offline(): AstroIntegration {
  return {
    name: 'offline',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const { shell, documents } = await writeOffline(fileURLToPath(dir));
        for (const warning of shell.warnings) logger.warn(warning);
        const size = `${(shell.bytes / 1024).toFixed(0)} KB`;
        logger.info(
          `precached: ${String(shell.files.length)} files, ${size}; documents: ${String(documents)}`,
        );
      },
    },
  };
}
