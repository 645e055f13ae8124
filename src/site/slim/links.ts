import type { BundledScript, PageScript } from './scripts.ts';

/** Addresses of the stylesheets of a page: those that hold up the first paint, and those for paper and forced colours. */
export interface Sheets {
  screen: string[];
  print: string;
  forced: string;
}

const SHEET = /<link rel="stylesheet" href="(\/_astro\/[^"]+\.css)"(?: media="(print)")?>/gu;
const MODULE = /<script type="module"(?: src="(\/_astro\/[^"]+)")?>([^]*?)<\/script>/gu;

/** The stylesheets that a page as Astro built it links to. */
export function stylesheetsIn(html: string): { href: string; print: boolean }[] {
  return Array.from(html.matchAll(SHEET), ([, href = '', media]) => ({ href, print: media !== undefined }));
}

/** The modules that a page as Astro built it runs, in their order. */
export function scriptsIn(html: string): PageScript[] {
  return Array.from(html.matchAll(MODULE), ([, src, code = '']) => (src === undefined ? { code } : { src }));
}

/** The page with these stylesheets and this script in place of its own. */
export function withLinks(
  html: string,
  { screen, print, forced }: Sheets,
  { src, imports }: BundledScript,
): string {
  const links = [
    ...screen.map((href) => `<link rel="stylesheet" href="${href}">`),
    ...imports.map((href) => `<link rel="modulepreload" href="${href}">`),
    `<script type="module" src="${src}"></script>`,
    `<link rel="stylesheet" href="${forced}" media="(forced-colors:active)">`,
    `<link rel="stylesheet" href="${print}" media="print">`,
  ].join('');
  return html.replace(MODULE, '').replace(SHEET, '').replace('</head>', `${links}</head>`);
}
