import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { chromium, type Page } from '@playwright/test';
import { optimize } from 'svgo';
import type { Diagram } from '../../src/diagram/all.ts';
import { FONT_SIZE } from '../../src/diagram/mermaid.ts';
import { findChromium } from './chromium.mjs';
import { redraw } from './redraw-svg.ts';

const mermaidScript = createRequire(import.meta.url).resolve('mermaid/dist/mermaid.min.js');

/** The typeface of the site. The page that renders loads it, so that labels are measured with the letters that readers see. */
const typeface = {
  family: 'Golos Text',
  file: join(import.meta.dirname, '../../src/layout/fonts/golos-text-400.woff2'),
};

const mermaidConfig = {
  startOnLoad: false,
  htmlLabels: false,
  look: 'classic',
  theme: 'base',
  fontFamily: `"${typeface.family}"`,
  fontSize: FONT_SIZE,
  themeVariables: { fontSize: `${String(FONT_SIZE)}px` },
  securityLevel: 'loose',
  flowchart: {
    useMaxWidth: false,
    diagramPadding: 2,
    // Labels come in lines of ours: see src/diagram/mermaid.ts.
    wrappingWidth: 1000,
    nodeSpacing: 8,
    rankSpacing: 30,
    padding: 6,
    curve: 'basis',
  },
} as const;

/** Renders diagrams with Mermaid in a headless Chromium and reduces each to the few shapes that the site styles. */
export async function renderDiagrams(diagrams: readonly Diagram[]): Promise<{ file: string; svg: string }[]> {
  if (diagrams.length === 0) return [];
  const browser = await chromium.launch({
    executablePath: await findChromium(join(import.meta.dirname, '../..')),
    args: [
      '--disable-gpu',
      '--disable-background-networking',
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    ],
  });
  try {
    const page = await browser.newPage();
    await loadTypeface(page);
    await page.addScriptTag({ path: mermaidScript });
    const rendered: { file: string; svg: string }[] = [];
    for (const { file, source, fingerprint } of diagrams) {
      const raw = await page.evaluate(redraw, { source, config: mermaidConfig, fingerprint });
      rendered.push({ file, svg: minify(raw, fingerprint) });
    }
    return rendered;
  } finally {
    await browser.close();
  }
}

async function loadTypeface(page: Page): Promise<void> {
  const { family } = typeface;
  const data = (await readFile(typeface.file)).toString('base64');
  await page.evaluate(
    async ([name, url]) => {
      const face = new FontFace(name, `url(${url})`);
      document.fonts.add(await face.load());
    },
    [family, `data:font/woff2;base64,${data}`] as const,
  );
}

/** The drawing without what nobody sees. SVGO takes a fingerprint such as `662e9104` for a number, so that it is written last. */
export function minify(svg: string, fingerprint: string): string {
  const { data } = optimize(svg, {
    multipass: true,
    floatPrecision: 1,
    plugins: [
      {
        name: 'preset-default',
        // Ids, classes and data attributes are how the page reaches the nodes; the groups carry them.
        params: {
          overrides: {
            cleanupIds: false,
            collapseGroups: false,
            convertShapeToPath: false,
            removeUnknownsAndDefaults: false,
          },
        },
      },
    ],
  });
  return `${data.replace(/(?<=data-fingerprint=")[^"]*/u, fingerprint)}\n`;
}
