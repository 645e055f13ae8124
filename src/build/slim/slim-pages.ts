import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Finish } from '../finish-pages.ts';
import { withLinks } from './links.ts';
import { namesSpoken } from './names.ts';
import { scopedPlaces, withoutScopes } from './scopes.ts';
import { bundleScripts } from './scripts.ts';
import { writeStyles } from './styles.ts';
import { surveyPages } from './survey.ts';

/** How many rewritten start tags are remembered at most: each keeps the page in memory that it was cut from. */
const MOST_TAGS = 5000;

/**
 * Makes the built pages lighter. Astro gives all pages one stylesheet with the styles of every component, because one
 * component shows them all; a script file for each component; and marks each element with the scope of its component. Here
 * each kind of page gets the styles that match something in it and one script, and elements lose the scopes that no selector
 * asks them for.
 */
export async function slimPages(dist: string, pages: readonly string[]): Promise<Finish> {
  const survey = surveyPages(dist, pages);
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
  const numbers = new Map(kinds.map(({ key }, number) => [key, number]));
  const tags = new Map<string, string>();
  return (html, name) => {
    const kind = numbers.get(survey.kindOf.get(name) ?? '') ?? -1;
    const script = scripts[kind];
    const sheets = styles.byKind[kind];
    const linked = script && sheets ? withLinks(html, sheets, script) : html;
    // Tags with addresses in them never come again.
    if (tags.size > MOST_TAGS) tags.clear();
    return withoutScopes(linked, places, styles.short, spoken, tags);
  };
}

async function readScripts(dist: string): Promise<string> {
  const names = (await readdir(join(dist, '_astro'))).filter((name) => name.endsWith('.js'));
  return (await Promise.all(names.map((name) => readFile(join(dist, '_astro', name), 'utf8')))).join('\n');
}
