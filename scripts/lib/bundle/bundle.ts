import { isUtf8 } from 'node:buffer';
import { readFileSync, readdirSync } from 'node:fs';
import { join, relative as pathFrom, sep } from 'node:path';
import { dataFile, type DataFiles } from '../../../src/bundle/data-file.ts';
import { bundledPage, type Bundling } from './page.ts';
import { scriptBundler } from './scripts.ts';
import { bundledStyles } from './styles.ts';

/** What only a site at the root of a host has: its service worker with its page, and the page for unknown addresses. */
const LEFT_OUT = /^(?:sw\.js|404\.html|offline\/.*|sitemap.*\.xml|.*\.(?:br|gz|zst))$/u;
/** What widgets fetch; of Pagefind's folder all but its scripts and styles: one script is in what the pages load. */
const DATA =
  /^(?:search\/.+|pagefind\/.+(?<!\.js|\.css)|api\/v1\/(?:tracker|excerpts|letters)\/.+\.json|(?:.+\/)?index\.md)$/u;

/** The files of a bundle by their paths, made from a built site. They need no server and may stand under any path. */
export async function bundleOf(dist: string): Promise<Map<string, Buffer>> {
  const files = new Map<string, Buffer>();
  const write = (path: string, content: string | Buffer): void => {
    files.set(path, Buffer.from(content));
  };
  const bundling: Bundling = {
    bundleScripts: scriptBundler(dist, write),
    bundleStyles: (css) => bundledStyles(css, (path) => readFileSync(join(dist, path))),
    isLeftOut: (file) => LEFT_OUT.test(file),
  };
  const data = new Map<string, DataFiles>();
  for (const name of fileNames(dist).filter((file) => !LEFT_OUT.test(file))) {
    const content = readFileSync(join(dist, name));
    if (DATA.test(name)) {
      const file = dataFile(name);
      data.set(file, { ...data.get(file), [name]: asData(content) });
    }
    if (name.endsWith('.html')) write(name, await bundledPage(content.toString(), name, bundling));
    else if (name.endsWith('.css')) write(name, bundling.bundleStyles(content.toString()));
    // Scripts and typefaces are in what the pages load, and the index is among the data.
    else if (!/^_astro\/.*\.(?:js|woff2)$|^(?:search|pagefind)\//u.test(name)) write(name, content);
  }
  for (const [file, list] of data) write(file, `navigatorData(${JSON.stringify(list)});\n`);
  return new Map([...files].sort(([a], [b]) => (a < b ? -1 : 1)));
}

function fileNames(dist: string): string[] {
  const entries = readdirSync(dist, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => pathFrom(dist, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort();
}

function asData(content: Buffer): DataFiles[string] {
  return isUtf8(content) ? content.toString() : [content.toString('base64')];
}
