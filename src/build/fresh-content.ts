import type { AstroIntegration } from 'astro';
import { createHash } from 'node:crypto';
import { existsSync, globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';

/**
 * Astro keeps content as it parsed it last and notices a change of content.config.ts only, not of the schemas that it
 * imports from src/model/. An entry kept from before a change would lack new fields, so it is forgotten then.
 */
export function freshContent(): AstroIntegration {
  return {
    name: 'fresh-content',
    hooks: {
      'astro:config:setup': ({ config }) => {
        const model = new URL('model/', config.srcDir);
        const hash = createHash('sha256');
        for (const file of globSync('*.ts', { cwd: model }).sort())
          hash.update(readFileSync(new URL(file, model)));
        const digest = hash.digest('hex');
        const mark = new URL('schema-digest', config.cacheDir);
        if (existsSync(mark) && readFileSync(mark, 'utf8') === digest) return;
        for (const store of [
          new URL('data-store.json', config.cacheDir),
          new URL('.astro/data-store.json', config.root),
        ]) {
          rmSync(store, { force: true });
        }
        mkdirSync(config.cacheDir, { recursive: true });
        writeFileSync(mark, digest);
      },
    },
  };
}
