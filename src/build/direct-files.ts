import type { AstroIntegration } from 'astro';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { contentOfBuild } from '../content/build.ts';
import { readContent } from '../content/disk.ts';
import { typeOf } from './content-types.ts';
import { isWritten, writtenFiles } from './written-files.ts';

/**
 * Writes the files that need no Astro, and serves them while an author edits. Each is written synchronously as soon as it is
 * made: to await each of a hundred thousand small files takes longer than to write them.
 */
export function directFiles(): AstroIntegration {
  let content = '';
  let site: URL | undefined;
  return {
    name: 'direct-files',
    hooks: {
      'astro:config:done': ({ config }) => {
        content = fileURLToPath(new URL('content/', config.root));
        site = config.site === undefined ? undefined : new URL(config.site);
      },
      'astro:server:setup': ({ server }) => {
        server.middlewares.use((request, response, next) => {
          const path = new URL(request.url ?? '', 'http://host').pathname.slice(1);
          const name = path.endsWith('/') ? `${path}index.html` : path;
          const file = isWritten(name)
            ? writtenFiles(readContent(content), site).find((each) => each.path === name)
            : undefined;
          if (file) response.setHeader('content-type', typeOf(name)).end(file.text());
          else next();
        });
      },
      'astro:build:done': ({ dir, logger }) => {
        const root = fileURLToPath(dir);
        const files = writtenFiles(contentOfBuild(content), site);
        const folders = new Set<string>();
        for (const { path, text } of files) {
          const file = join(root, path);
          const folder = dirname(file);
          if (!folders.has(folder)) mkdirSync(folder, { recursive: true });
          folders.add(folder);
          writeFileSync(file, text());
        }
        logger.info(`${String(files.length)} files`);
      },
    },
  };
}
