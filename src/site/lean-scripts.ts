import type { AstroIntegration } from 'astro';
import type { Plugin } from 'vite';

/** What stands in place of some scripts of others: parts of their paths -> code. */
const replaced: Readonly<Record<string, string>> = {
  // Vite's loads styles and imports of a lazy script beforehand. Ours bring no styles and import little.
  'vite/preload-helper': 'export const __vitePreload = (load) => load();',
  // Remembers which groups of Starlight's sidebar are open; ours has none to open.
  'components-internals/SidebarPersistState': '',
};

/** Leaves out of every page the scripts of Vite and Starlight that do nothing here. */
export function leanScripts(): AstroIntegration {
  return {
    name: 'lean-scripts',
    hooks: {
      'astro:config:setup': ({ command, updateConfig }) => {
        if (command !== 'build') return;
        updateConfig({
          vite: {
            build: { modulePreload: false },
            plugins: [leanPlugin()],
          },
        });
      },
    },
  };
}

/** For every bundling of scripts: Vite puts its loader into each. */
export function leanPlugin(): Plugin {
  return {
    name: 'lean-scripts',
    enforce: 'pre',
    load: (id) => Object.entries(replaced).find(([path]) => id.includes(path))?.[1],
  };
}
