/**
 * The one reader of the part of an address after `#`. Such a part has travelled: messengers encode it, writers put a full
 * stop or a bracket behind it, people cut it. So it is decoded and trimmed here, and what is left is checked by its reader.
 */

/** Longer than any link of ours. */
const LONGEST = 20_000;

/** Signs that end or enclose a link in prose, and spaces, seen or not. */
const AFTER_A_LINK = /[)\]}>»”“’"'.,;:!?…\s\u200B-\u200D\u2060\uFEFF]$/u;
/** More of them in a row are no punctuation. */
const MOST_SIGNS = 16;

/**
 * The fragment without `#`, decoded. Never throws.
 * @returns an empty text for one that cannot be decoded, and for one that is longer than any of ours
 */
export function decodedFragment(hash: string): string {
  if (hash.length > LONGEST) return '';
  try {
    return decodeURIComponent(hash.replace(/^#/u, '')).toWellFormed();
  } catch {
    return '';
  }
}

/**
 * A text without the signs that follow a link in prose: as many of them go as it takes until the text fits.
 * @returns the text as it was where it never fits
 */
export function fitting(text: string, fits: (text: string) => boolean): string {
  let rest = text;
  for (let signs = 0; signs <= MOST_SIGNS && rest !== ''; signs++) {
    if (fits(rest)) return rest;
    if (!AFTER_A_LINK.test(rest)) break;
    rest = rest.slice(0, -1);
  }
  return text;
}

/**
 * The fields of a fragment: `#r=a,b&g=hello` holds `r` and `g`.
 * @returns values by name, the first of two
 */
export function fieldsOf(hash: string): ReadonlyMap<string, string> {
  const fields = new Map<string, string>();
  for (const field of decodedFragment(hash).split('&')) {
    const end = field.indexOf('=');
    const name = field.slice(0, end);
    if (end > 0 && !fields.has(name)) fields.set(name, field.slice(end + 1));
  }
  return fields;
}
