import type { AstroIntegration } from 'astro';
import { z } from 'astro/zod';
import { mkdirSync, writeFileSync } from 'node:fs';
import { changesSchema } from '../model/change.ts';
import { successorsSchema } from '../model/successor.ts';
import { synonymsSchema } from '../model/synonyms.ts';

const schemas = { changes: changesSchema, successors: successorsSchema, synonyms: synonymsSchema };

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
        for (const [name, schema] of Object.entries(schemas)) {
          const json = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' });
          writeFileSync(new URL(`${name}.json`, folder), JSON.stringify(json, null, 2));
        }
      },
    },
  };
}
