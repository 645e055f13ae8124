/** What a request is for, by its path on the site. */
export type Wanted =
  | { kind: 'page' | 'data' }
  /** Has a hash of its content in its name, so a copy is as good as the file. */
  | { kind: 'fixed' }
  | { kind: 'short'; regulation: string; id: string };

/** @param path without the host: `/tor-knd/text/`. @param navigation whether it is opened as a page. */
export function wantedBy(path: string, navigation: boolean): Wanted {
  if (navigation) {
    const [, regulation, id] = /^\/s\/([^/]+)\/(.+?)\/?$/u.exec(path) ?? [];
    return regulation !== undefined && id !== undefined
      ? { kind: 'short', regulation, id }
      : { kind: 'page' };
  }
  const fixed = /^\/_astro\/|^\/pagefind\/.+\.pf_\w+$/u;
  return { kind: fixed.test(path) ? 'fixed' : 'data' };
}

/** A page's address as it is kept: `/about` and `/about/index.html` -> `/about/`. */
export function pagePath(path: string): string {
  if (path.endsWith('/index.html')) return path.slice(0, -'index.html'.length);
  return /\/[^/.]+$/u.test(path) ? `${path}/` : path;
}

/** The regulation that a built file is of, among those that there are. */
export function regulationOfFile(
  file: string,
  regulations: { has(id: string): boolean },
): string | undefined {
  const own = /^(?:my\/form\/|s\/)?([^/]+)\//u.exec(file)?.[1];
  const data = /^api\/v1\/(?:tracker|excerpts)\/([^/]+)\.json$/u.exec(file)?.[1];
  return [own, data].find((id) => id !== undefined && regulations.has(id));
}
