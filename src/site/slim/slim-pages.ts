import type { AstroIntegration } from 'astro';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { withLinks } from './links.ts';
import { namesSpoken } from './names.ts';
import { scopedPlaces, withoutScopes } from './scopes.ts';
import { bundleScripts } from './scripts.ts';
import { writeStyles } from './styles.ts';
import { surveyPages } from './survey.ts';

/**
 * Makes the built pages lighter. Astro gives all pages one stylesheet with the styles of every component, because one
 * component shows them all; a script file for each component; and marks each element with the scope of its component. Here
 * each kind of page gets the styles that match something in it and one script, and elements lose the scopes that no selector
 * asks them for.
 */
export function slimPages(): AstroIntegration {
  return {
    name: 'slim-pages',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const dist = fileURLToPath(dir);
        const pages = (await readdir(dist, { recursive: true })).filter((name) => name.endsWith('.html'));
        const survey = await surveyPages(dist, pages);
        const kinds = [...survey.kinds.values()];
        const scripts = await bundleScripts(
          dist,
          kinds.map((kind) => kind.scripts),
        );
        const code = await readScripts(dist);
        const spoken = namesSpoken(code);
        const styles = await writeStyles(
          dist,
          survey,
          kinds.map(({ names }) => names.union(spoken)),
          code,
        );
        const places = scopedPlaces(styles.css);
        for (const name of pages) {
          const file = join(dist, name);
          const html = await readFile(file, 'utf8');
          const kind = kinds.findIndex(({ key }) => key === survey.kindOf.get(name));
          const script = scripts[kind];
          const sheets = styles.byKind[kind];
          const linked = script && sheets ? withLinks(html, sheets, script) : html;
          await writeFile(file, withoutScopes(linked, places, styles.short, spoken));
        }
        logger.info(`${String(pages.length)} pages of ${String(kinds.length)} kinds`);
      },
    },
  };
}

async function readScripts(dist: string): Promise<string> {
  const names = (await readdir(join(dist, '_astro'))).filter((name) => name.endsWith('.js'));
  return (await Promise.all(names.map((name) => readFile(join(dist, '_astro', name), 'utf8')))).join('\n');
}
