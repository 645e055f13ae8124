import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { scriptsIn, stylesheetsIn } from './links.ts';
import { namesIn, type Names } from './names.ts';
import type { PageScript } from './scripts.ts';

/** Pages with the same custom elements and scripts: they share one script and their stylesheets. */
export interface Kind {
  key: string;
  /** All that stands in some page of the kind. */
  names: Names;
  scripts: PageScript[];
}

/** What there is in the built pages. Only pages with a stylesheet are of some kind; short links have none. */
export interface Survey {
  kinds: Map<string, Kind>;
  /** File of a page -> key of its kind. */
  kindOf: Map<string, string>;
  /** Addresses of the stylesheets for the screen and for paper. */
  screen: Set<string>;
  print: Set<string>;
}

export function surveyPages(dist: string, pages: readonly string[]): Survey {
  const survey: Survey = { kinds: new Map(), kindOf: new Map(), screen: new Set(), print: new Set() };
  for (const page of pages) {
    const html = readFileSync(join(dist, page), 'utf8');
    const sheets = stylesheetsIn(html);
    if (sheets.length === 0) continue;
    for (const { href, print } of sheets) survey[print ? 'print' : 'screen'].add(href);
    const names = namesIn(html);
    const scripts = scriptsIn(html);
    const elements = [...names].filter((name) => /^[a-z]+-/u.test(name)).sort();
    const key = JSON.stringify([elements, scripts]);
    const kind = survey.kinds.get(key) ?? { key, names, scripts };
    for (const name of names) kind.names.add(name);
    survey.kinds.set(kind.key, kind);
    // The key of the kind itself: each page has its own copy of that long text.
    survey.kindOf.set(page, kind.key);
  }
  return survey;
}
