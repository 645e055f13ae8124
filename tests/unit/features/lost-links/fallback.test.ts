import fc from 'fast-check';
import { expect, it } from 'vitest';
import { anchorIn, isItemAnchor } from '../../../../src/browser/anchor.ts';
import { fallbackAnchors, fallbackPaths } from '../../../../src/features/lost-links/fallback.ts';

it('falls back from a clause to the clauses around it', () => {
  expect(fallbackAnchors('clause-1.4.9')).toEqual(['clause-1.4', 'clause-1']);
  expect(fallbackAnchors('clause-check-9')).toEqual([]);
});

it.each([
  ['/s/example/1.4.9/', ['/s/example/1.4/', '/s/example/1/', '/example/text/', '/example/']],
  ['/s/example/step/never/', ['/example/']],
  ['/example/never/', ['/example/']],
  ['/never/', []],
  ['/', []],
  ['/s/', []],
])('falls back from %s along its path', (path, expected) => {
  expect(fallbackPaths(path)).toEqual(expected);
});

it('takes any address for what it is: words, not markup, and never throws', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (words) => {
      expect(typeof anchorIn(`#${words}`, () => false)).toBe('string');
      expect(isItemAnchor(`clause-${words}`)).toBe(/^[a-z0-9.-]{1,80}$/u.test(words));
      for (const path of fallbackPaths(words)) expect(path).toMatch(/^\/[^/?#]/u);
    }),
  );
});
