import { createRequire } from 'node:module';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { optimize } from 'svgo';
import type { Diagram } from '../../src/diagram/all.ts';
import { findChromium } from './chromium.mjs';
import { redraw } from './redraw-svg.ts';

const mermaidScript = createRequire(import.meta.url).resolve('mermaid/dist/mermaid.min.js');

/** A font that has the same widths under another name on each system, so that labels fit everywhere. */
const fontFamily = 'Arial, "Liberation Sans", Helvetica, sans-serif';

/** Narrow nodes and close columns: three of them side by side stay readable on a screen of 360 px. */
const mermaidConfig = {
  startOnLoad: false,
  htmlLabels: false,
  look: 'classic',
  theme: 'base',
  fontFamily,
  fontSize: 16,
  securityLevel: 'loose',
  flowchart: {
    useMaxWidth: false,
    wrappingWidth: 118,
    nodeSpacing: 10,
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
    await page.addScriptTag({ path: mermaidScript });
    const rendered: { file: string; svg: string }[] = [];
    for (const { file, source, fingerprint } of diagrams) {
      const raw = await page.evaluate(redraw, { source, config: mermaidConfig, fingerprint, fontFamily });
      rendered.push({ file, svg: minify(raw, fingerprint) });
    }
    return rendered;
  } finally {
    await browser.close();
  }
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
