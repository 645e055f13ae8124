import type { AstroIntegration } from 'astro';
import { fileURLToPath } from 'node:url';
import { EDITOR_PATH, DECIDE_PATH } from '../../links/editor.ts';
import { decisionHandler } from './handler.ts';

/**
 * The editor's pages of `npm run dev`: what is left to do, with buttons that write the decisions into content/. Only the dev server has
 * them: a build has neither the routes nor anything that answers the buttons.
 */
export function editorView(): AstroIntegration {
  let root = '';
  return {
    name: 'editor-view',
    hooks: {
      'astro:config:setup': ({ config, command, injectRoute }) => {
        root = fileURLToPath(new URL('content/', config.root));
        if (command !== 'dev') return;
        const entry = (name: string): URL => new URL(`src/features/editor/${name}`, config.root);
        injectRoute({ pattern: EDITOR_PATH, entrypoint: entry('ListPage.astro'), prerender: false });
        injectRoute({
          pattern: `${EDITOR_PATH}[regulation]`,
          entrypoint: entry('RegulationPage.astro'),
          prerender: false,
        });
      },
      'astro:server:setup': ({ server }) => {
        server.middlewares.use(DECIDE_PATH, decisionHandler(root));
      },
      'astro:server:start': ({ address, logger }) => {
        logger.info(`what is left to do: http://localhost:${String(address.port)}${EDITOR_PATH}`);
      },
    },
  };
}
