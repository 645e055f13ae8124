import { expect, it } from 'vitest';
import { minify } from '../../../scripts/lib/render-diagrams.ts';

it.each(['662e9104', '01234567', '0e123456', 'abcdef01'])(
  'keeps the fingerprint %s as it is',
  (fingerprint) => {
    const svg = `<svg xmlns="http://www.w3.org/2000/svg" data-fingerprint="${fingerprint}"><path d="M0 0L5 5"/></svg>`;
    expect(minify(svg, fingerprint)).toContain(` data-fingerprint="${fingerprint}"`);
  },
);
