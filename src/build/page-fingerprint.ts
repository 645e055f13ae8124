import { createHash } from 'node:crypto';

const CHARSET = /<meta charset="?utf-8"?\s*\/?>/iu;
const MARK = /<meta name="page-version" content="[^"]*">/u;

/**
 * A page with a fingerprint of itself, by which an open page learns that a newer one is published. Pages without scripts
 * of their own (short links) are left as they are.
 */
export function withFingerprint(html: string): string {
  if (!html.includes('<script')) return html;
  const bare = html.replace(MARK, '');
  const version = createHash('sha256').update(bare).digest('hex').slice(0, 12);
  return bare.replace(CHARSET, (charset) => `${charset}<meta name="page-version" content="${version}">`);
}
