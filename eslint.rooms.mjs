/**
 * Which room of src/ may import from which. The table is the decision; what follows turns it into patterns for
 * ESLint's own rules, which see an import as it is written, so imports between rooms are relative paths.
 */

const PURE = [
  'model',
  'decision',
  'procedure',
  'links',
  'editions',
  'search',
  'diagram',
  'cases',
  'checks',
  'offline',
];
const ROOMS = [
  ...PURE,
  'api',
  'authoring',
  'content',
  'browser',
  'worker',
  'components',
  'site',
  'examples',
  'pages',
  'styles',
];
const NOT_PAGES = ROOMS.filter((room) => room !== 'pages' && room !== 'examples');

/** @type {Record<string, string[]>} */
const MAY_IMPORT = {
  model: ['model'],
  decision: ['decision', 'model'],
  procedure: ['procedure', 'model'],
  links: ['links', 'model'],
  editions: ['editions', 'model', 'cases'],
  search: ['search', 'model', 'links'],
  diagram: ['diagram', 'model', 'decision', 'procedure', 'links'],
  cases: ['cases', 'model', 'procedure', 'links'],
  offline: ['offline'],
  checks: PURE,
  api: ['api', 'model', 'links', 'editions', 'procedure', 'decision', 'cases'],
  authoring: ['authoring', 'model', 'checks'],
  content: [...PURE, 'content'],
  browser: ['browser', 'model', 'decision', 'procedure', 'links', 'search', 'cases', 'offline', 'styles'],
  worker: ['worker', 'offline'],
  bundle: ['bundle'],
  components: NOT_PAGES,
  site: NOT_PAGES,
  examples: [...NOT_PAGES, 'examples'],
  pages: ROOMS,
};

/** @typedef {{ regex: string, message: string, allowTypeImports?: boolean }} Pattern */

/**
 * A relative path that climbs out of its folder and into one of these.
 *
 * @param {string[]} folders
 */
const climbsInto = (folders) => `(?:^|/)\\.\\./(?:src/)?(?:${folders.join('|')})(?:/|$)`;

/** @param {string} room @returns {Pattern[]} */
function patternsOf(room) {
  const allowed = MAY_IMPORT[room] ?? [];
  const forbidden = ROOMS.filter((other) => !allowed.includes(other));
  /** @type {Pattern[]} */
  const patterns = [
    { regex: climbsInto(['tests', 'scripts']), message: 'Nothing in src/ imports tests or scripts.' },
    { regex: '^/src/', message: 'Import by a relative path: the import directions are checked on those.' },
  ];
  if (forbidden.length > 0) {
    patterns.push({
      regex: climbsInto(forbidden),
      message: `src/${room} imports only from: ${allowed.join(', ')}.`,
    });
  }
  if (room === 'model' || room === 'api') {
    patterns.push({
      regex: '^(?!\\.|/|astro/zod$)',
      message: `src/${room} imports no package but astro/zod.`,
    });
  } else if (PURE.includes(room) || room === 'authoring') {
    patterns.push({
      regex: '^(?!\\.|/)',
      message: `src/${room} is pure: it imports no package and nothing of Node.`,
    });
  }
  if (room === 'browser') {
    patterns.push(
      {
        regex: climbsInto(['model']),
        allowTypeImports: true,
        message: 'The browser takes only types from src/model: its schemas would bring zod to every reader.',
      },
      {
        regex: '^(?:(?:astro/)?zod(?:/|$)|astro:|node:)',
        message: 'This is for the build; the browser does without.',
      },
    );
  }
  return patterns;
}

/**
 * The rule on imports does not see `import()`, so the same pattern goes into a selector; that cannot hold a bare slash.
 *
 * @param {Pattern} pattern
 */
function dynamicImport({ regex, message }) {
  return { selector: `ImportExpression[source.value=/${regex.replaceAll('/', '\\u002F')}/]`, message };
}

/**
 * @param {string} room
 * @param {string[]} files
 * @returns {import('eslint').Linter.Config}
 */
function directions(room, files) {
  const patterns = patternsOf(room);
  return {
    name: `import directions of src/${room}`,
    files,
    rules: {
      '@typescript-eslint/no-restricted-imports': ['error', { patterns }],
      'no-restricted-syntax': ['error', ...patterns.map(dynamicImport)],
    },
  };
}

export const importDirections = [
  ...Object.keys(MAY_IMPORT).map((room) => directions(room, [`src/${room}/**`])),
  // A <script> in a component is sent to the browser, whatever folder the component is in.
  directions('browser', ['src/**/*.astro/*.js', 'src/**/*.astro/*.ts']),
];
