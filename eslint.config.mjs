import astro from 'eslint-plugin-astro';
import { defineConfig, globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';
import { importDirections } from './eslint.imports.mjs';

export default defineConfig(
  globalIgnores(['dist/', 'release/', '.astro/', '.reports/', 'test-results/', 'playwright-report/']),
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },

  {
    name: 'TypeScript and JavaScript',
    files: ['**/*.ts', '**/*.mjs'],
    // What the Astro plugin cuts out of <script> elements is in no TypeScript project.
    ignores: ['**/*.astro/*'],
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: { parserOptions: { projectService: true } },
    rules: {
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      // With verbatimModuleSyntax, `import { type A }` would still load the module when the code runs.
      '@typescript-eslint/no-import-type-side-effects': 'error',
    },
  },

  { name: 'Astro', files: ['**/*.astro', '**/*.astro/*'], extends: [tseslint.configs.strict] },
  astro.configs['flat/recommended'],

  importDirections,

  {
    name: 'no markup from text',
    files: ['src/**'],
    // The one place that may, with a policy of Trusted Types.
    ignores: ['src/browser/trusted-html.ts'],
    rules: {
      'no-restricted-properties': [
        'error',
        ...[
          'innerHTML',
          'outerHTML',
          'insertAdjacentHTML',
          'setHTMLUnsafe',
          'createContextualFragment',
          'srcdoc',
        ]
          .concat(['parseFromString', 'parseHTMLUnsafe'])
          .map((property) => ({
            property,
            message: 'Text becomes markup in src/browser/trusted-html.ts only; set textContent.',
          })),
        { object: 'document', property: 'write', message: 'Build elements.' },
        { object: 'document', property: 'writeln', message: 'Build elements.' },
      ],
      'no-eval': 'error',
      'no-implied-eval': 'error',
      'no-new-func': 'error',
    },
  },
  {
    name: 'guarded tests',
    files: ['tests/browser/**'],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          name: '@playwright/test',
          importNames: ['test'],
          message: 'tests/support/test.ts fails on violations, errors and requests to other hosts.',
        },
      ],
    },
  },
);
