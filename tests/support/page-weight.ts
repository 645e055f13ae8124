import { posix } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { builtPage, readBuilt } from './built-site.ts';
import { attribute, markupOf, rawText, withTag, type Element } from './html.ts';

export interface Part {
  name: string;
  bytes: number;
}

/** What a reader downloads before the page is of use, compressed as a server would, in bytes. */
interface PageWeight {
  html: Part[];
  /** Stylesheets that hold up the first paint. */
  css: Part[];
  /** Scripts that run before the reader does anything, those inside the page too. */
  js: Part[];
  /** The diagram, which is a part of the HTML. */
  diagram: Part[];
}

/** Weighs a built page. */
export function pageWeight(address: string): PageWeight {
  const { html, elements } = builtPage(address);
  const inline = scriptsOf(elements).filter((script) => attribute(script, 'src') === undefined);
  return {
    html: [weigh('page', html)],
    css: linksOf(elements, 'stylesheet').map(weighFile),
    js: [
      ...loadedScripts(address).map(weighFile),
      ...inline.map((script, index) => weigh(`inline script ${index + 1}`, rawText(script))),
    ],
    diagram: withTag(elements, 'svg')
      .filter((svg) => attribute(svg, 'class')?.split(' ').includes('diagram'))
      .map((svg) => weigh('diagram', markupOf(svg))),
  };
}

/** The files of scripts that a page loads by itself, with all that these import. */
export function loadedScripts(address: string): string[] {
  const { elements } = builtPage(address);
  const files = scriptsOf(elements).flatMap((script) => attribute(script, 'src') ?? []);
  return [...withImports([...files, ...linksOf(elements, 'modulepreload')])];
}

export function totalOf(parts: readonly Part[]): number {
  return parts.reduce((sum, { bytes }) => sum + bytes, 0);
}

/** `5.20 KB = 3.10 /_astro/a.js + 2.10 page`. */
export function describeWeight(parts: readonly Part[]): string {
  const list = parts.map(({ name, bytes }) => `${kilobytes(bytes)} ${name}`).join(' + ');
  return `${kilobytes(totalOf(parts))} KB = ${list}`;
}

const kilobytes = (bytes: number): string => (bytes / 1024).toFixed(2);

// Node's default is the highest quality, 11.
const weigh = (name: string, text: string): Part => ({ name, bytes: brotliCompressSync(text).length });
const weighFile = (file: string): Part => weigh(file, readBuilt(file));

function scriptsOf(elements: readonly Element[]): Element[] {
  return withTag(elements, 'script').filter((script) => !isData(script));
}

/** JSON-LD and the like are not run. */
function isData(script: Element): boolean {
  return /json/u.test(attribute(script, 'type') ?? '');
}

function linksOf(elements: readonly Element[], rel: string): string[] {
  return withTag(elements, 'link')
    .filter((link) => attribute(link, 'rel') === rel && attribute(link, 'media') === undefined)
    .flatMap((link) => attribute(link, 'href') ?? []);
}

/** The files with all that they import statically; `import()` is for later and does not count. */
function withImports(files: readonly string[], found = new Set<string>()): Set<string> {
  for (const file of files.filter((candidate) => !found.has(candidate))) {
    found.add(file);
    const imports = readBuilt(file).matchAll(/\b(?:import|from)\s*["']([^"']+)["']/gu);
    withImports(
      [...imports].flatMap(([, path]) => (path === undefined ? [] : posix.join(posix.dirname(file), path))),
      found,
    );
  }
  return found;
}
