import type { AstroIntegration } from 'astro';
import { createHash } from 'node:crypto';
import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const CHARSET = /<meta charset="?utf-8"?\s*\/?>/iu;

/** Writes its policy into each page that Astro has built. Nothing else is changed in a built page. */
export function contentSecurity(): AstroIntegration {
  return {
    name: 'content-security',
    hooks: {
      'astro:build:done': ({ dir, logger }) => {
        const dist = fileURLToPath(dir);
        const pages = globSync('**/*.html', { cwd: dist });
        for (const name of pages) {
          const file = join(dist, name);
          writeFileSync(file, withPolicy(readFileSync(file, 'utf8'), name));
        }
        logger.info(`${String(pages.length)} pages`);
      },
    },
  };
}

/**
 * The page with a Content-Security-Policy that names the inline scripts and styles that are really in it; it stands before
 * anything that it covers. Astro's own `security.csp` knows only what Astro wrote and would forbid Starlight's.
 * @throws when there is no place for it
 */
export function withPolicy(html: string, name: string): string {
  if (!CHARSET.test(html)) throw new Error(`${name}: no <meta charset> to put the policy after`);
  return html.replace(CHARSET, (charset) => charset + policyTag(html));
}

/** The policy of a page, or of the part of it that has all its inline scripts and styles, as a tag. */
export function policyTag(html: string): string {
  return `<meta http-equiv="content-security-policy" content="${policyOf(html)}">`;
}

/** The policy of a page. `frame-ancestors` counts in a header only: see deploy/. */
function policyOf(html: string): string {
  const scripts = hashesOf(html, /<script(?![^>]*\ssrc=)([^>]*)>([^]*?)<\/script>/giu);
  const styles = hashesOf(html, /<style([^>]*)>([^]*?)<\/style>/giu);
  return [
    "default-src 'none'",
    // Pagefind's WebAssembly searches.
    ["script-src 'self' 'wasm-unsafe-eval'", ...scripts].join(' '),
    ["style-src 'self'", ...styles].join(' '),
    // Starlight and the diagrams give sizes to CSS by custom properties in attributes.
    "style-src-attr 'unsafe-inline'",
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "manifest-src 'self'",
    "worker-src 'self'",
    "form-action 'none'",
    "base-uri 'none'",
    "require-trusted-types-for 'script'",
    'trusted-types reply worker',
  ].join('; ');
}

function hashesOf(html: string, elements: RegExp): string[] {
  const hashes = [...html.matchAll(elements)]
    .filter(([, attributes = '']) => !/type="?application\//u.test(attributes))
    .map(([, , content = '']) => `'sha256-${createHash('sha256').update(content).digest('base64')}'`);
  return [...new Set(hashes)];
}
