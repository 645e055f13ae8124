/** Names by which selectors find elements: `div` for a tag, `.card` for a class. */
export type Names = Set<string>;

/** A start tag with its attributes. Values are always quoted in what Astro writes. */
const TAG = /<([a-z][\w-]*)((?:\s+[^\s"'<>/=]+(?:="[^"]*")?)*)\s*\/?>/giu;
const CLASS = /(\sclass=")([^"]*)"/u;

/** The code of a page's scripts and styles can look like markup, so it is left out. */
const CODE = /(<(script|style)\b[^>]*>)[^]*?(<\/\2>)/giu;

/** Tags and classes that stand in a page. Those in a template count. */
export function namesIn(html: string): Names {
  const names: Names = new Set();
  for (const [, tag = '', attributes = ''] of html.replace(CODE, '$1$3').matchAll(TAG)) {
    names.add(tag.toLowerCase());
    for (const name of CLASS.exec(attributes)?.[2]?.split(/\s+/u) ?? []) names.add(`.${name}`);
  }
  return names;
}

const STRING = /(["'`])((?:\\.|(?!\1)[^\\])*)\1/gu;
/** Where a script gives classes to an element, with as much of what follows as may name them. */
const CLASS_CHANGE = /\.class(?:Name|List)\b.{0,120}/gsu;

/** What scripts may add to a page: any word in their strings can be a tag, those beside `className` a class. */
export function namesSpoken(code: string): Names {
  const classes = Array.from(code.matchAll(CLASS_CHANGE), ([change]) => change).flatMap(wordsSpoken);
  return new Set([
    ...wordsSpoken(code).map((word) => word.toLowerCase()),
    ...classes.map((name) => `.${name}`),
  ]);
}

function wordsSpoken(code: string): string[] {
  return Array.from(code.matchAll(STRING), ([, , text = '']) => text.match(/[a-z][\w-]*/giu) ?? []).flat();
}

/**
 * Rewrites the classes of each element.
 * @param change what becomes of an element's classes
 * @param known start tags that were rewritten before, by what they were: most stand in many places
 */
export function changeClasses(
  html: string,
  change: (tag: string, classes: readonly string[]) => readonly string[],
  known = new Map<string, string>(),
): string {
  return html.replace(TAG, (whole, tag: string, attributes: string) => {
    const before = known.get(whole);
    if (before !== undefined) return before;
    const classes = CLASS.exec(attributes)?.[2]?.split(/\s+/u).filter(Boolean);
    const kept = classes && change(tag.toLowerCase(), classes);
    const after = kept ? whole.replace(CLASS, kept.length > 0 ? `$1${kept.join(' ')}"` : '') : whole;
    known.set(whole, after);
    return after;
  });
}
