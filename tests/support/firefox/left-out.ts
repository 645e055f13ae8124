/** How Firefox is driven: Playwright's own build by its own protocol, a stock one over WebDriver BiDi. */
type Driver = 'own' | 'stock';

interface LeftOut {
  why: string;
  drivers: readonly Driver[];
  /** Name of a spec, and words of one of its tests: all tests of the spec whose names hold them. Without words, all of its tests. */
  tests: readonly (readonly [spec: string, words?: string])[];
}

/** What cannot be asked of Firefox, though readers have it there. What the site does wrong in Firefox is mended, and never listed. */
export const leftOut: readonly LeftOut[] = [
  {
    why: 'no colour scheme, paper, forced colours or less motion: Firefox 153 lacks emulation.setMediaFeaturesOverride',
    drivers: ['stock'],
    tests: [
      ['examples', 'in colours of the system'],
      ['editions', 'on paper what was taken out'],
      ['pages', 'as the system asks'],
      ['questions', 'all are open on paper'],
      ['step-states', 'and prints without navigation'],
      ['theme', 'the theme of the system is followed'],
      ['theme', 'on paper'],
      ['tracker', 'all that is left to do on paper'],
    ],
  },
  {
    why: 'no page without scripts: Playwright does not ask for emulation.setScriptingEnabled',
    drivers: ['stock'],
    tests: [
      ['no-script'],
      ['copy', 'without scripts too'],
      ['copy-page', 'without scripts'],
      ['decision-table', 'with scripts or without'],
      ['notes', 'without scripts'],
      ['questions', 'without scripts'],
      ['roadmap', 'without scripts'],
      ['step-states', 'without scripts'],
      ['support', 'without JavaScript'],
    ],
  },
  {
    why: 'what a page has dealt with (`unhandledrejection`) is reported as an error nevertheless',
    drivers: ['stock'],
    tests: [['nothing-lost', 'a page that was left open']],
  },
  {
    why: 'no axe (tests/support/axe.ts)',
    drivers: ['stock'],
    tests: [['support', 'has nothing that axe objects to']],
  },
  {
    why: 'a link in a drawing is not scrolled to before the click: «element is outside of the viewport»',
    drivers: ['stock'],
    tests: [['tracker', 'and what a link leads to']],
  },
  {
    why: 'no telephone: `isMobile` is not supported in Firefox',
    drivers: ['own', 'stock'],
    tests: [
      ['browser-habits', 'on a telephone'],
      ['pages', 'on a phone'],
    ],
  },
  {
    why: 'no DevTools protocol: sessions of it are only supported on Chromium-based browsers',
    drivers: ['own', 'stock'],
    tests: [
      ['offline', 'a full store is told of'],
      ['type', 'once its typefaces are there'],
    ],
  },
  {
    why: 'no PDF: `page.pdf` is only supported in Chromium',
    drivers: ['own', 'stock'],
    tests: [
      ['bundle', 'prints'],
      ['editions', 'and prints'],
      ['result', 'the printed sheet'],
    ],
  },
  {
    why: 'compared with pictures that Chromium has drawn, and trees in which it shows an empty list',
    drivers: ['own', 'stock'],
    tests: [
      ['examples', 'of each component are as before'],
      ['examples', 'roles, names and states are as before'],
    ],
  },
  {
    why: 'says nothing of a browser',
    drivers: ['own', 'stock'],
    tests: [['bundle', 'the same build gives the same zip'], ['letter-files']],
  },
];

/** @returns what matches the tests that cannot be asked of this driver; Playwright compares it with path, groups and title */
export function patternOf(driver: Driver): RegExp {
  const tests = leftOut.filter(({ drivers }) => drivers.includes(driver)).flatMap((entry) => entry.tests);
  const patterns = tests.map(
    ([spec, words = '']) => `${RegExp.escape(spec)}\\.spec\\.ts .*${RegExp.escape(words)}`,
  );
  return new RegExp(`(?:^|[ /])(?:${patterns.join('|')})`, 'u');
}
