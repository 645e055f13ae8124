import type { AstroIntegration } from 'astro';
import { wordsFor } from './words.ts';

const PREFIX = 'words:';

/** Lets a script that is loaded when it is used bring its words with it: `import words from 'words:search'`. */
export function lazyWords(): AstroIntegration {
  return {
    name: 'lazy-words',
    hooks: {
      'astro:config:setup': ({ updateConfig }) => {
        updateConfig({
          vite: {
            plugins: [
              {
                name: 'lazy-words',
                resolveId: (id) => (id.startsWith(PREFIX) ? `\0${id}` : undefined),
                load: (id) =>
                  id.startsWith(`\0${PREFIX}`)
                    ? `export default ${wordsFor(id.slice(PREFIX.length + 1))}`
                    : undefined,
              },
            ],
          },
        });
      },
    },
  };
}
