/**
 * Version of everything that shapes a rendered diagram beside its Mermaid source: raise it when the renderer's settings
 * or clean-up change, and every committed diagram counts as stale.
 */
export const rendererVersion = 1;

/** FNV-1a, 32 bit, as eight hex digits: tells a changed diagram source from an unchanged one, nothing more. */
export function fingerprint(source: string): string {
  let hash = 0x811c9dc5;
  for (const char of `${String(rendererVersion)}\n${source}`) {
    hash = Math.imul(hash ^ (char.codePointAt(0) ?? 0), 0x01000193);
  }
  return (hash >>> 0).toString(16).padStart(8, '0');
}
