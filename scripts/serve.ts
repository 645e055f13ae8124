/** Serves what was built: `node scripts/serve.ts [--host name] [--port number]`. */
import { existsSync } from 'node:fs';
import path from 'node:path';
import { serveOptions } from './lib/serve-options.mjs';
import { serveSite } from './lib/site-server.ts';

const { host, port } = serveOptions();
const dist = path.resolve(import.meta.dirname, '../dist');
if (!existsSync(path.join(dist, 'index.html'))) {
  console.error('dist/ is not there: run npm run build first, or npm start, which builds.');
  process.exit(1);
}

const { resolvedUrls } = await serveSite(dist, { host, port });
// The browser tests read the address from this line.
console.log(`\nThe site is at ${resolvedUrls?.local[0] ?? resolvedUrls?.network[0] ?? host}`);
console.log('Press Ctrl+C to stop.');
