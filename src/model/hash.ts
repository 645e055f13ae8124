const BASIS = 0x811c9dc5;

/** FNV-1a, 32 bit (http://www.isthe.com/chongo/tech/comp/fnv/). @param basis another one gives another hash */
export function fnv1a(text: string, basis = BASIS): number {
  let hash = basis;
  for (const char of text) hash = Math.imul(hash ^ (char.codePointAt(0) ?? 0), 0x01000193);
  return hash >>> 0;
}

/** The same as eight hex digits: tells a changed text from an unchanged one, nothing more. */
export function hashOf(text: string, basis = BASIS): string {
  return fnv1a(text, basis).toString(16).padStart(8, '0');
}
