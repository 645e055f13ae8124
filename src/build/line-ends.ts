import type { AstroIntegration } from 'astro';

/** Pages come out the same, byte for byte, where an editor or Git on Windows has saved them with CRLF. */
export function lineEnds(): AstroIntegration {
  return {
    name: 'line-ends',
    hooks: {
      'astro:config:setup': ({ updateConfig }) => {
        updateConfig({ vite: { plugins: [lineEndsPlugin] } });
      },
    },
  };
}

/** Comes before the plugin that reads Markdown, since it stands before Starlight among the integrations. */
export const lineEndsPlugin = {
  name: 'line-ends',
  enforce: 'pre' as const,
  transform: {
    filter: { id: /\.mdx$/u },
    handler: (code: string): { code: string; map: null } => ({
      code: code.replaceAll('\r\n', '\n'),
      map: null,
    }),
  },
};
