import type { AstroIntegration } from 'astro';
import type { Plugin } from 'vite';

/** What stands in place of some scripts of others: parts of their paths -> code. */
const scripts: Readonly<Record<string, string>> = {
  // Vite's loads styles and imports of a lazy script beforehand. Ours bring no styles and import little.
  'vite/preload-helper': 'export const __vitePreload = (load) => load();',
  // Remembers which groups of Starlight's sidebar are open; ours has none to open.
  'components-internals/SidebarPersistState': '',
};

/** Starlight's styles, which each page imports. The components that need them are replaced by ours. */
const STYLES = /@astrojs\/starlight\/dist\/(?:style\/[\w-]+\.css$|components\/Page\.astro\?.*type=style)/u;

const DIRECTIVE = '"use astro:head-inject";';

/** Leaves out of every page the scripts and styles of Vite and Starlight that do nothing here. */
export function lean(): AstroIntegration {
  return {
    name: 'lean',
    hooks: {
      'astro:config:setup': ({ command, updateConfig }) => {
        const build = command === 'build' ? { build: { modulePreload: false as const } } : {};
        updateConfig({
          vite: {
            ...build,
            plugins: [leanStyles(), ...(command === 'build' ? [leanScripts(), leanDirectives()] : [])],
          },
        });
      },
    },
  };
}

/** For every bundling of scripts: Vite puts its loader into each. */
export function leanScripts(): Plugin {
  return {
    name: 'lean-scripts',
    enforce: 'pre',
    load: (id) => Object.entries(scripts).find(([path]) => id.includes(path))?.[1],
  };
}

function leanStyles(): Plugin {
  return { name: 'lean-styles', enforce: 'pre', transform: (_, id) => (STYLES.test(id) ? '' : undefined) };
}

/** Astro marks the module of each page with a directive that nothing reads. Rolldown warns of every one. */
function leanDirectives(): Plugin {
  return {
    name: 'lean-directives',
    enforce: 'post',
    transform: {
      filter: { id: /[?&]astroPropagatedAssets/u, code: DIRECTIVE },
      handler: (code) => ({ code: code.replace(DIRECTIVE, ''), map: null }),
    },
  };
}
