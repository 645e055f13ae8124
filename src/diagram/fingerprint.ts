import { hashOf } from '../model/hash.ts';

/**
 * Version of everything that shapes a rendered diagram beside its Mermaid source: raise it when the renderer's settings
 * or clean-up change, and every committed diagram counts as stale.
 */
const rendererVersion = 2;

/** Tells a changed diagram source from an unchanged one. */
export function fingerprint(source: string): string {
  return hashOf(`${String(rendererVersion)}\n${source}`);
}
