const BASIS = 0x811c9dc5;

/**
 * Like FNV-1a of 32 bits (http://www.isthe.com/chongo/tech/comp/fnv/), but by code point in place of by byte. What it gives is
 * stored by readers: it must not change. @param basis another one gives another hash
 */
function fnv1a(text: string, basis = BASIS): number {
  let hash = basis;
  for (const char of text) hash = Math.imul(hash ^ (char.codePointAt(0) ?? 0), 0x01000193);
  return hash >>> 0;
}

/** The same as eight hex digits: tells a changed text from an unchanged one, nothing more. */
export function hashOf(text: string, basis = BASIS): string {
  return fnv1a(text, basis).toString(16).padStart(8, '0');
}
