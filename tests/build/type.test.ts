import { describe, expect, it } from 'vitest';
import { builtFiles, builtPages, builtSize, readBuilt } from '../support/built-site.ts';
import { attribute, rawText, withTag } from '../support/html.ts';

/** The faces that are fetched, from the built stylesheets: family, weight, file and characters of each. Each kind of page names them. */
const all = builtFiles('_astro/*.css')
  .map(readBuilt)
  .flatMap((css) => css.match(/@font-face\s*\{[^}]*\}/gu) ?? [])
  .filter((face) => face.includes('url('));
const faces = [...new Set(all)];

const own = (name: string, face: string): string =>
  new RegExp(`${name}:([^;}]+)`, 'u').exec(face)?.[1]?.trim() ?? '';

/** Whether a character is in a `unicode-range`. */
function inRange(range: string, character: string): boolean {
  const code = character.codePointAt(0) ?? 0;
  return range.split(',').some((part) => {
    const [first = '', last = first] = part.trim().replace(/^U\+/iu, '').split('-');
    // A minifier writes U+B0-BF as U+B?.
    const low = parseInt(first.replaceAll('?', '0'), 16);
    const high = parseInt(last.replaceAll('?', 'F'), 16);
    return code >= low && code <= high;
  });
}

describe('the typefaces', () => {
  it('are three, ours, and never move a page', () => {
    expect(faces).toHaveLength(3);
    for (const face of faces) {
      expect(own('font-display', face)).toBe('optional');
      expect(own('src', face)).toMatch(/^url\(["']?\/_astro\/[\w.-]+\.woff2/u);
    }
  });

  it('have the same characters, which are all that the pages use', () => {
    const ranges = new Set(faces.map((face) => own('unicode-range', face)));
    expect(ranges.size).toBe(1);
    const [range = ''] = ranges;
    const missing = new Set(
      builtPages
        .flatMap(({ elements }) => withTag(elements, 'body'))
        .flatMap((body) => rawText(body).match(/[^]/gu) ?? [])
        .filter((character) => character > ' ' && !inRange(range, character)),
    );
    expect(
      [...missing].map((character) => `${character} U+${character.codePointAt(0)?.toString(16) ?? ''}`),
    ).toEqual([]);
  });

  it('weigh no more than a small picture', () => {
    const bytes = builtFiles('_astro/*.woff2').map(builtSize);
    expect(bytes).toHaveLength(3);
    expect(bytes.reduce((sum, one) => sum + one, 0)).toBeLessThanOrEqual(48 * 1024);
  });
});

it.each(builtPages)('$address asks for its typefaces along with its styles', ({ elements, address }) => {
  const files = withTag(elements, 'link')
    .filter((link) => attribute(link, 'rel') === 'preload' && attribute(link, 'as') === 'font')
    .map((link) => attribute(link, 'href')?.replace(/^\/_astro\/([\w-]+)\..*$/u, '$1'));
  const expected = ['golos-text-400', 'golos-text-600'];
  if (address.endsWith('/text/')) expected.push('noto-serif-400');
  expect(files).toEqual(expected);
});
