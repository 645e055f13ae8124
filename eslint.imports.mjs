/**
 * Which folder of src/ may import from which. The table is the decision; what follows turns it into patterns for ESLint's own
 * rules, which see an import as it is written, so imports between folders are relative paths.
 */

/** Pure folders that others build upon. `api` and `authoring` are as pure (see `patternsOf`), but nothing pure may rest on them. */
const PURE = [
  'model',
  'decision',
  'procedure',
  'links',
  'editions',
  'search',
  'diagram',
  'cases',
  'letters',
  'checks',
];
const FOLDERS = [
  ...PURE,
  'api',
  'authoring',
  'content',
  'words',
  'browser',
  'storage',
  'pagefind',
  'layout',
  'features',
  'examples',
  'frame',
  'pages',
  'build',
];
/** What a view may use: everything but what puts views together. */
const FOR_VIEWS = [...PURE, 'content', 'words', 'browser', 'storage', 'layout', 'examples'];
/** What a script that is sent to the browser may use. */
const FOR_SCRIPTS = [
  ...['model', 'decision', 'procedure', 'links', 'search', 'cases', 'letters'],
  ...['words', 'browser', 'storage', 'pagefind', 'layout'],
];
/** What the browser helpers and the storage may use: nothing that is built upon them. */
const BELOW_FEATURES = FOR_SCRIPTS.filter((folder) => !['pagefind', 'layout'].includes(folder));

/** @type {Record<string, string[]>} */
const MAY_IMPORT = {
  model: ['model'],
  decision: ['decision', 'model', 'links'],
  procedure: ['procedure', 'model'],
  links: ['links', 'model'],
  editions: ['editions', 'model', 'cases'],
  search: ['search', 'model', 'links', 'procedure'],
  diagram: ['diagram', 'model', 'decision', 'procedure', 'links'],
  cases: ['cases', 'model', 'procedure', 'links'],
  letters: ['letters', 'model', 'links', 'cases'],
  checks: PURE,
  api: ['api', 'model', 'links', 'editions', 'procedure', 'decision', 'cases', 'letters', 'search'],
  authoring: ['authoring', 'model', 'checks'],
  content: [...PURE, 'content'],
  words: ['words', 'content', 'model', 'links', 'decision', 'browser'],
  browser: BELOW_FEATURES,
  storage: BELOW_FEATURES,
  pagefind: ['pagefind', 'model', 'search', 'links', 'browser'],
  layout: [...FOR_VIEWS, 'layout'],
  features: [...FOR_VIEWS, 'features'],
  examples: [...FOR_VIEWS, 'features'],
  frame: [...FOR_VIEWS, 'features', 'frame'],
  pages: FOLDERS,
  build: FOLDERS.filter((folder) => !['pages', 'examples'].includes(folder)),
};

/** @typedef {{ regex: string, message: string, allowTypeImports?: boolean }} Pattern */

/**
 * A relative path that climbs out of its folder and into one of these.
 *
 * @param {string[]} folders
 */
const climbsInto = (folders) => `^(?:\\.\\./)+(?:src/)?(?:${folders.join('|')})(?:/|$)`;

/** A path from the file of a feature to another feature: one step up from its own folder. */
const ANOTHER_FEATURE = {
  regex: '^\\.\\./(?!\\.\\./)',
  message: 'What two features need has a folder of its own: layout, browser, pagefind, words or storage.',
};

/** @param {string} folder @param {string[]} allowed @returns {Pattern[]} */
function patternsOf(folder, allowed) {
  const isPure = PURE.includes(folder);
  const forbidden = FOLDERS.filter(
    (other) => !allowed.includes(other) && other !== folder && !(isPure && other === 'words'),
  );
  /** @type {Pattern[]} */
  const patterns = [
    { regex: climbsInto(['tests', 'scripts']), message: 'Nothing in src/ imports tests or scripts.' },
    { regex: '^/src/', message: 'Import by a relative path: the import directions are checked on those.' },
  ];
  if (forbidden.length > 0) {
    patterns.push({
      regex: climbsInto(forbidden),
      message: `src/${folder} imports only from: ${allowed.join(', ')}.`,
    });
  }
  if (isPure) {
    patterns.push({
      regex: climbsInto(['words']),
      allowTypeImports: true,
      message: `src/${folder} takes only types from src/words: what words there are, not what they say.`,
    });
  }
  if (folder === 'model' || folder === 'api') {
    patterns.push({
      regex: '^(?!\\.|/|astro/zod$)',
      message: `src/${folder} imports no package but astro/zod.`,
    });
  } else if (isPure || folder === 'authoring') {
    patterns.push({
      regex: '^(?!\\.|/)',
      message: `src/${folder} is pure: it imports no package and nothing of Node.`,
    });
  }
  return patterns;
}

/** What holds for every script that is sent to the browser. @type {Pattern[]} */
const IN_THE_BROWSER = [
  {
    regex: climbsInto(['model', 'words']),
    allowTypeImports: true,
    message: 'The browser takes only types from src/model and src/words: the rest is for the build.',
  },
  {
    regex: '^(?:(?:astro/)?zod(?:/|$)|astro:|node:)',
    message: 'This is for the build; the browser does without.',
  },
];

/**
 * The rule on imports does not see `import()`, so the same pattern goes into a selector; that cannot hold a bare slash.
 *
 * @param {Pattern} pattern
 */
function dynamicImport({ regex, message }) {
  return { selector: `ImportExpression[source.value=/${regex.replaceAll('/', '\\u002F')}/]`, message };
}

/**
 * @param {string} name
 * @param {string[]} files
 * @param {Pattern[]} patterns
 * @returns {import('eslint').Linter.Config}
 */
function directions(name, files, patterns) {
  return {
    name: `import directions of ${name}`,
    files,
    rules: {
      '@typescript-eslint/no-restricted-imports': ['error', { patterns }],
      'no-restricted-syntax': ['error', ...patterns.map(dynamicImport)],
    },
  };
}

const scripts = (/** @type {string} */ folder) => [...patternsOf(folder, FOR_SCRIPTS), ...IN_THE_BROWSER];

export const importDirections = [
  ...Object.entries(MAY_IMPORT).map(([folder, allowed]) =>
    directions(`src/${folder}`, [`src/${folder}/**`], patternsOf(folder, allowed)),
  ),
  directions(
    'src/features',
    ['src/features/*/*.astro'],
    [...patternsOf('features', FOR_VIEWS), ANOTHER_FEATURE],
  ),
  directions('scripts of a feature', ['src/features/*/*.ts'], [...scripts('features'), ANOTHER_FEATURE]),
  ...['browser', 'storage', 'pagefind'].map((folder) =>
    directions(
      `src/${folder}`,
      [`src/${folder}/**`],
      [...patternsOf(folder, MAY_IMPORT[folder] ?? []), ...IN_THE_BROWSER],
    ),
  ),
  // A <script> in a component is sent to the browser, whatever folder the component is in.
  directions('<script>', ['src/**/*.astro/*.js', 'src/**/*.astro/*.ts'], scripts('layout')),
  // As a page puts views together, so its script those of features.
  directions(
    '<script> of a page',
    ['src/pages/**/*.astro/*.js', 'src/pages/**/*.astro/*.ts'],
    [...patternsOf('pages', [...FOR_SCRIPTS, 'features']), ...IN_THE_BROWSER],
  ),
];
