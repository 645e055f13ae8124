/** `npm start`: the built site on this machine, from nothing but Node and npm. Plain JavaScript for Node 20. */
import { fileURLToPath } from 'node:url';
import { install } from './lib/install.mjs';
import { workingNode } from './lib/node-version.mjs';
import { npm, run } from './lib/npm.mjs';
import { serveOptions } from './lib/serve-options.mjs';

// Not `import.meta.dirname`: that came with Node 20.11.
const root = fileURLToPath(new URL('..', import.meta.url));

async function start() {
  // A mistyped option must end this at once and not after a minute of building.
  serveOptions();
  await install(root);
  const built = await npm(['run', 'build'], { cwd: root });
  if (built !== 0) throw new Error('The site could not be built; the reason is above.');
  // Node itself, not `npm run`: fewer processes between a terminal's Ctrl+C and the server.
  return run(workingNode(root), ['scripts/serve.ts', ...process.argv.slice(2)], { cwd: root });
}

try {
  process.exitCode = await start();
} catch (error) {
  console.error(`\n${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = 1;
}
