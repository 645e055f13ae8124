import type { AstroIntegration } from 'astro';
import { fileURLToPath } from 'node:url';
import { contentOfBuild } from '../content/build.ts';
import { checkContent, problemsOf } from '../content/check.ts';
import { report } from '../content/report.ts';

/** Fails the build with every problem of the content in one message; while an author edits, warns instead. */
export function contentChecks(): AstroIntegration {
  return {
    name: 'content-checks',
    hooks: {
      'astro:config:setup': ({ config, command, logger }) => {
        if (command !== 'build' && command !== 'dev') return;
        const root = fileURLToPath(new URL('content/', config.root));
        const problems = command === 'build' ? problemsOf(contentOfBuild(root)) : checkContent(root);
        if (problems.length === 0) return;
        const message = report(problems);
        if (command === 'build') throw new Error(message);
        logger.warn(message);
      },
    },
  };
}
