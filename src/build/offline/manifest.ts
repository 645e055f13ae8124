import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ManifestTransform } from 'workbox-build';

/** A file as the browser caches it. */
export interface CachedFile {
  /** Address from the root of the site: `/tor-knd/text/`. */
  url: string;
  /** Digest of the content; null where the name has one. */
  revision: string | null;
  /** What the browser checks before it caches the file: an older or a foreign one does not pass. */
  integrity: string;
}

export interface Manifest {
  files: CachedFile[];
  /** Size of all files. */
  bytes: number;
  /** What Workbox says of files that were left out. */
  warnings: string[];
}

interface Selection {
  patterns: string[];
  ignored?: string[];
  /** Larger files are left out. */
  maximumBytes?: number;
}

/** The built files that a selection names, sorted by address. */
export async function manifestOf(dist: string, selection: Selection): Promise<Manifest> {
  // Loaded here: it brings Babel along, for which neither the development server nor a check should wait.
  const { getManifest } = await import('workbox-build');
  const { manifestEntries, size, warnings } = await getManifest({
    globDirectory: dist,
    globPatterns: selection.patterns,
    globIgnores: [...(selection.ignored ?? []), '**/*.{br,gz,zst}'],
    maximumFileSizeToCacheInBytes: selection.maximumBytes ?? Number.MAX_SAFE_INTEGER,
    dontCacheBustURLsMatching: /^_astro\/|\.pf_\w+$/u,
    manifestTransforms: [asAsked(dist)],
  });
  return { files: manifestEntries as CachedFile[], bytes: size, warnings };
}

/** Gives each file the address that it is asked for at, and its integrity. */
function asAsked(dist: string): ManifestTransform {
  return (entries) => ({
    manifest: entries
      .map((entry) => ({
        ...entry,
        url: `/${entry.url.replace(/(^|\/)index\.html$/u, '$1')}`,
        integrity: `sha256-${createHash('sha256')
          .update(readFileSync(join(dist, entry.url)))
          .digest('base64')}`,
      }))
      .sort((a, b) => (a.url < b.url ? -1 : 1)),
  });
}
