/** Where the site stands on its host, without a slash at the end: empty, or the path of a folder. */
export function siteBase(): string {
  return import.meta.env.BASE_URL.replace(/\/$/u, '');
}

/**
 * How a page asks for a path of the site: `/my/`. The pages of a bundle say where its root is, and name the file of a
 * folder, since nobody but a server knows it: `../../my/index.html`.
 */
export function sitePath(path: string): string {
  const { root } = document.documentElement.dataset;
  if (root === undefined) return `${siteBase()}${path}`;
  return new URL(`.${path.replace(/\/(?=#|$)/u, '/index.html')}`, new URL(root, location.href)).href;
}

/** Whole address of a path of the site, to be given to others. A bundle gives that of the published site, if it knows it. */
export function siteAddress(path: string): string {
  const { published } = document.documentElement.dataset;
  return published === undefined
    ? new URL(sitePath(path), location.href).href
    : new URL(path, published).href;
}
