/** Writes docs/reference/content.md, the reference of all blocks and fields, from their schemas: `npm run reference`. */
import { writeFileSync } from 'node:fs';
import { relative } from 'node:path';
import { readOptions } from './lib/options.mjs';
import { referencePath, writtenReference } from './lib/reference/write.ts';

readOptions('Usage: npm run reference', { options: {} });
writeFileSync(referencePath, await writtenReference());
console.log(`${relative('.', referencePath)} is written.`);
