import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    // A forgotten `.only` must not pass for a whole run, on any machine.
    allowOnly: false,
    // Machines are shared: a test says what holds, not how fast.
    testTimeout: 60_000,
    reporters: ['default', 'json'],
    // The npm scripts name a file for each project, so that one does not overwrite the other.
    outputFile: { json: '.reports/tests/vitest.json' },
    // To load the modules anew for each file takes half of the time. No test changes what it imports.
    isolate: false,
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          environment: 'node',
          include: ['tests/unit/**/*.test.ts', 'tests/content/**/*.test.ts'],
        },
      },
      {
        // Reads dist/, so it runs after the build.
        extends: true,
        test: { name: 'build', environment: 'node', include: ['tests/build/**/*.test.ts'] },
      },
    ],
  },
});
