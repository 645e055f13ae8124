/** Whether a path of the site is that of a page. */
export function isPage(path: string): boolean {
  return /(?:\/[^/.]*|\.html)$/u.test(path);
}

/** A page's address as it is cached: `/about` and `/about/index.html` -> `/about/`. Other paths stay as they are. */
export function cachedPath(path: string): string {
  if (path.endsWith('/index.html')) return path.slice(0, -'index.html'.length);
  return /\/[^/.]+$/u.test(path) ? `${path}/` : path;
}

/** Whether a file has a digest of its content in its name, so that a copy is as good as the file. */
export function isHashed(path: string): boolean {
  return /^\/_astro\/|^\/pagefind\/.+\.pf_\w+$/u.test(path);
}
