/**
 * Serves what was built: `node scripts/serve.ts [--host name] [--port number]`. A port that is taken gives way to the
 * next free one; 0 means any free port.
 */
import path from 'node:path';
import { parseArgs } from 'node:util';
import { preview } from 'astro';

const { values } = parseArgs({
  options: {
    host: { type: 'string', default: 'localhost' },
    port: { type: 'string', default: process.env['PORT'] ?? '4321' },
  },
});

const port = Number(values.port);
if (!Number.isInteger(port) || port < 0 || port > 65_535) {
  console.error(`"${values.port}" is not a port: give a whole number from 0 to 65535.`);
  process.exit(1);
}

const server = await preview({
  root: path.resolve(import.meta.dirname, '..'),
  server: { host: values.host, port },
  logLevel: 'warn',
});

const address = server.urls?.local[0] ?? server.urls?.network[0] ?? `http://${values.host}:${server.port}/`;
// The browser tests read the address from this line.
console.log(`\nThe site is at ${address}`);
console.log('Press Ctrl+C to stop.');
