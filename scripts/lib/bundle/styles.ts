const ADDRESS = /url\((["']?)(\/(?!\/)[^"')]+)\1\)/gu;

/**
 * Styles with the files that they name put into them. Browsers do not let a page of a folder load a typeface, which has to be
 * asked for across origins.
 * @param read gets the path of a file from the root of the site
 */
export function bundledStyles(css: string, read: (path: string) => Buffer): string {
  return css.replace(ADDRESS, (_, _quote: string, address: string) => {
    const path = address.slice(1);
    const type = { woff2: 'font/woff2', svg: 'image/svg+xml' }[path.slice(path.lastIndexOf('.') + 1)];
    if (type === undefined) throw new Error(`scripts/lib/bundle/styles.ts does not know the type of ${path}`);
    return `url("data:${type};base64,${read(path).toString('base64')}")`;
  });
}
