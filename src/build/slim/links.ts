import type { BundledScript, PageScript } from './scripts.ts';

/** Stylesheets of a page in their order. One with a condition does not hold up the first paint unless it holds. */
export type Sheets = readonly { href: string; media?: string }[];

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

/** The page with these stylesheets and this script where its first stylesheet stood, before styles inside the page. */
export function withLinks(html: string, sheets: Sheets, { src, imports }: BundledScript): string {
  let links = [
    ...sheets.map(
      ({ href, media }) => `<link rel="stylesheet" href="${href}"${media ? ` media="${media}"` : ''}>`,
    ),
    ...imports.map((href) => `<link rel="modulepreload" href="${href}">`),
    `<script type="module" src="${src}"></script>`,
  ].join('');
  return html.replace(MODULE, '').replace(SHEET, () => {
    const first = links;
    links = '';
    return first;
  });
}
