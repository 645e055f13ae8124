import type { AstroIntegration } from 'astro';
import { mkdirSync, writeFileSync } from 'node:fs';
import { yamlFiles } from '../model/yaml-files.ts';
import { writtenSchema } from '../model/written-schema.ts';

/**
 * Writes JSON Schemas for the YAML files of content/, so that VS Code completes and checks them (.vscode/settings.json).
 * Astro writes the schema of the frontmatter itself (`contentIntellisense`).
 */
export function editorSchemas(): AstroIntegration {
  return {
    name: 'editor-schemas',
    hooks: {
      'astro:config:setup': ({ config }) => {
        const folder = new URL('.astro/schemas/', config.root);
        mkdirSync(folder, { recursive: true });
        for (const [file, schema] of Object.entries(yamlFiles)) {
          const name = file.replace('.yaml', '.json');
          writeFileSync(new URL(name, folder), JSON.stringify(writtenSchema(schema), null, 2));
        }
      },
    },
  };
}
