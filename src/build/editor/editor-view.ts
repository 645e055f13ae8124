import type { AstroIntegration, HookParameters } from 'astro';
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
      'astro:server:setup': (served) => {
        served.server.middlewares.use(DECIDE_PATH, decisionHandler(root));
        drawAnewAfterChanges(served, root);
      },
      'astro:server:start': ({ address, logger }) => {
        logger.info(`what is left to do: http://localhost:${String(address.port)}${EDITOR_PATH}`);
      },
    },
  };
}

type Served = HookParameters<'astro:server:setup'>;

/** Astro writes what it has read half a second later, and draws open pages anew then. */
const WRITTEN = 1500;

/**
 * Open pages are drawn anew as soon as a file is written, before Astro has read it, and miss that it has while they are being drawn.
 * So they are drawn once more.
 */
function drawAnewAfterChanges({ server, refreshContent }: Served, root: string): void {
  let timer: NodeJS.Timeout | undefined;
  const draw = async (): Promise<void> => {
    await refreshContent?.({});
    timer = setTimeout(() => server.hot.send({ type: 'full-reload' }), WRITTEN);
  };
  server.watcher.on('change', (file) => {
    if (!file.startsWith(root)) return;
    clearTimeout(timer);
    timer = setTimeout(() => void draw(), 100);
  });
}
