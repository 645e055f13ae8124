import { createHash } from 'node:crypto';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse, type AtRule, type Declaration, type Root, type Rule } from 'postcss';
import type { Sheets } from './links.ts';
import type { Names } from './names.ts';
import { shortScopes, withShortScopes } from './scopes.ts';
import { usedSelectors } from './selectors.ts';
import type { Survey } from './survey.ts';

/**
 * Writes the stylesheets of the kinds of pages and removes those that Astro wrote.
 * @param kinds what stands in the pages of each kind, or may be put there by a script
 * @param scripts code in which a custom property may be asked for
 * @returns the stylesheets of the kinds, in the same order, all styles as they were, and the names that scopes have now
 */
export async function writeStyles(
  dist: string,
  { screen, print }: Pick<Survey, 'screen' | 'print'>,
  kinds: readonly Names[],
  scripts: string,
): Promise<{ byKind: Sheets[]; css: string; short: Map<string, string> }> {
  const read = async (hrefs: Set<string>): Promise<string> =>
    (await Promise.all(Array.from(hrefs, (href) => readFile(join(dist, href), 'utf8')))).join('\n');
  const screenCss = await read(screen);
  const short = shortScopes(screenCss);
  const parts = cutStyles(screenCss);
  const all = kinds.reduce<Names>((union, names) => union.union(names), new Set());
  const seldom = usedStyles(parts.seldom, all);
  const pages = kinds.map((names) => usedStyles(parts.screen, names));
  for (const page of pages) dropUnusedProperties([page], scripts + String(seldom));
  dropUnusedProperties([seldom], scripts + pages.map(String).join(''));

  // Starlight's sheet for paper is about its own components; ours says all there is to say.
  for (const href of [...screen, ...print]) await rm(join(dist, href));
  const write = async (name: string, sheet: Root): Promise<string> => {
    const css = withShortScopes(String(sheet), short);
    const hash = createHash('sha256').update(css).digest('base64url').slice(0, 8);
    const href = `/_astro/${name}.${hash}.css`;
    await writeFile(join(dist, href), css);
    return href;
  };
  const last = { href: await write('seldom', seldom), media: SELDOM.join(',') };
  const byKind: Sheets[] = [];
  for (const page of pages) byKind.push([{ href: await write('page', page) }, last]);
  return { byKind, css: screenCss, short };
}

/** What counts on paper only, or in colours that the reader has chosen in the operating system. */
const SELDOM = ['print', '(forced-colors:active)'];

/** A stylesheet in two parts, each in its order: what counts for all readers, and what does not hold up the first paint. */
export function cutStyles(css: string): { screen: Root; seldom: Root } {
  const screen = parse(css);
  const seldom = parse('');
  screen.walkAtRules('media', (rule) => {
    const condition = rule.params.replaceAll(' ', '');
    if (rule.parent?.type === 'root' && SELDOM.includes(condition)) seldom.append(rule.remove());
  });
  return { screen, seldom };
}

/** A copy without the rules that match nothing in the pages. */
export function usedStyles(styles: Root, names: Names): Root {
  const used = styles.clone();
  used.walkRules((rule) => {
    if (isKeyframe(rule)) return;
    const selectors = usedSelectors(rule.selector, names);
    if (selectors.length === 0) rule.remove();
    else if (selectors.length < rule.selectors.length) rule.selector = selectors.join(',');
  });
  dropEmpty(used);
  return used;
}

/**
 * Takes out the custom properties that nothing asks for, and then those that only they asked for.
 * @param markup more text in which a property may be asked for: scripts, style attributes
 */
export function dropUnusedProperties(sheets: readonly Root[], markup: string): void {
  for (;;) {
    const asked = new Set<string>();
    for (const text of [...sheets.map(String), markup])
      for (const [, name = ''] of text.matchAll(/var\(\s*(--[\w-]+)/gu)) asked.add(name);
    const unused: Declaration[] = [];
    for (const sheet of sheets)
      sheet.walkDecls(/^--/u, (declaration) => {
        if (!asked.has(declaration.prop)) unused.push(declaration);
      });
    if (unused.length === 0) return;
    for (const declaration of unused) declaration.remove();
    for (const sheet of sheets) dropEmpty(sheet);
  }
}

function isKeyframe({ parent }: Rule): boolean {
  return parent?.type === 'atrule' && (parent as AtRule).name.endsWith('keyframes');
}

/** Until nothing is left empty: a group may have held only groups that were. */
function dropEmpty(root: Root): void {
  let dropped = true;
  while (dropped) {
    dropped = false;
    root.walk((node) => {
      if (!('nodes' in node) || node.nodes?.length !== 0) return;
      node.remove();
      dropped = true;
    });
  }
}
