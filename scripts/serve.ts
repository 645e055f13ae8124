/**
 * Serves what was built: `node scripts/serve.ts [--host name] [--port number]`. A port that is taken gives way to the
 * next free one; 0 means any free port.
 */
import { existsSync } from 'node:fs';
import path from 'node:path';
import { preview } from 'astro';
import { serveOptions } from './lib/serve-options.mjs';

const { host, port } = serveOptions();
const root = path.resolve(import.meta.dirname, '..');
if (!existsSync(path.join(root, 'dist/index.html'))) {
  console.error('dist/ is not there: run npm run build first, or npm start, which builds.');
  process.exit(1);
}

const server = await preview({
  root,
  server: { host, port },
  logLevel: 'warn',
});

const address = server.urls?.local[0] ?? server.urls?.network[0] ?? `http://${host}:${server.port}/`;
// The browser tests read the address from this line.
console.log(`\nThe site is at ${address}`);
console.log('Press Ctrl+C to stop.');
