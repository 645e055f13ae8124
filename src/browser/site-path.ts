/** Where the site stands on its host, without a slash at the end: empty, or the path of a folder. */
export function siteBase(): string {
  return import.meta.env.BASE_URL.replace(/\/$/u, '');
}

/** Path on the host of a path of the site: `/my/`. */
export function sitePath(path: string): string {
  return `${siteBase()}${path}`;
}
