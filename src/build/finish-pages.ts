import type { AstroIntegration } from 'astro';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

/** What is done to one page that Astro has built. @param name its file from the root of the site: `about/index.html` */
export type Finish = (html: string, name: string) => string;

/** Looks at all pages as they were built, and says what is to be done to each. */
export type Finisher = (dist: string, pages: readonly string[]) => Finish | Promise<Finish>;

/**
 * Finishes the pages that Astro has built, in the order of the list. Each page is read and written once, whatever is done to
 * it, and synchronously: to await a small file takes longer than to read it.
 */
export function finishPages(finishers: readonly Finisher[]): AstroIntegration {
  return {
    name: 'finish-pages',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const dist = fileURLToPath(dir);
        const pages = readdirSync(dist, { recursive: true, encoding: 'utf8' })
          .filter((name) => name.endsWith('.html'))
          .map((name) => name.split(sep).join('/'));
        const steps: Finish[] = [];
        for (const finisher of finishers) steps.push(await finisher(dist, pages));
        for (const name of pages) {
          const file = join(dist, name);
          const built = readFileSync(file, 'utf8');
          writeFileSync(
            file,
            steps.reduce((html, finish) => finish(html, name), built),
          );
        }
        logger.info(`${String(pages.length)} pages`);
      },
    },
  };
}
