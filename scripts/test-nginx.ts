/**
 * Publishes the build into a folder and serves that by nginx with the configurations in deploy/nginx and deploy/container, plainly
 * and behind TLS, and looks at what comes: `npm run test:nginx` after `npm run build`. Where there is no nginx it says so and ends
 * with 77, which is no failure, unless `--required` is given.
 */
import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { brotliDecompressSync, gunzipSync, zstdDecompressSync } from 'node:zlib';
import { ask, type Answer } from './lib/nginx/ask.ts';
import { findNginx, startNginx } from './lib/nginx/server.ts';
import { readOptions } from './lib/options.mjs';
import { publish } from './lib/publish.ts';

const usage = `Usage: npm run test:nginx [-- --required]

  --required  ends with 1 and not with 77 where there is no nginx`;
const { values } = readOptions(usage, { options: { required: { type: 'boolean', default: false } } });
const nginx = findNginx();
if (nginx === undefined) {
  console.log(
    'nginx is not installed here, so its configuration was not tried (Debian: apt-get install nginx).',
  );
  process.exit(values.required ? 1 : 77);
}

const folder = mkdtempSync(path.join(tmpdir(), 'navigator-published-'));
const site = path.join(folder, 'www');
await publish(path.resolve(import.meta.dirname, '../dist'), site, new Date());
const { http, https, brotli, errors, stop } = await startNginx(nginx, site);
/** A thing of the site: its page and its short link. */
const [{ ref, href, short } = { ref: '', href: '', short: '' }] = (
  JSON.parse(readFileSync(path.join(site, 'api/v1/links.json'), 'utf8')) as Record<
    'ref' | 'href' | 'short' | 'kind',
    string
  >[]
).filter(({ kind }) => kind === 'step');
const [regulation = ''] = ref.split('/');
const [procedure = ''] = href.split('#');
let checks = 0;
try {
  await pages();
  await redirects();
  await compression();
  await caching();
  await safety();
  const without = [brotli ? '' : ', without brotli', https === undefined ? ', without TLS' : ''].join('');
  console.log(`nginx served the build as it should: ${String(checks)} checks${without}.`);
} catch (error) {
  console.error(errors());
  throw error;
} finally {
  stop();
  rmSync(folder, { recursive: true, force: true });
}

async function pages(): Promise<void> {
  for (const address of ['/', procedure, short, '/my/', '/support/'])
    await expect(address, {}, ({ status, headers }) => {
      assert.equal(status, 200);
      assert.equal(headers['content-type'], 'text/html; charset=utf-8');
    });
  for (const address of [
    '/no/such/page/',
    '/no-such-file',
    `${short.replace(/[^/]+\/$/u, '')}none/`,
    '/../etc/passwd',
  ])
    await expect(address, {}, ({ status, body }) => {
      assert(status === 404 || status === 400, `${address}: ${String(status)}`);
      if (status === 404) assert.match(body.toString(), /Навигатор подключений/u);
    });
  // A module of another type would not run.
  await expect('/pagefind/pagefind.js', {}, ({ headers }) => {
    assert.match(String(headers['content-type']), /^text\/javascript/u);
  });
  await expect('/api/v1/links.json', {}, ({ headers }) => {
    assert.match(String(headers['content-type']), /^application\/json/u);
    assert.equal(headers['access-control-allow-origin'], '*');
  });
}

async function compression(): Promise<void> {
  const address = procedure;
  const plain = readFileSync(path.join(site, address, 'index.html'));
  await expect(address, { 'accept-encoding': 'gzip' }, ({ headers, body }) => {
    assert.equal(headers['content-encoding'], 'gzip');
    assert.match(String(headers.vary), /accept-encoding/iu);
    assert(gunzipSync(body).equals(plain));
  });
  await expect(address, {}, ({ headers, body }) => {
    assert.equal(headers['content-encoding'], undefined);
    assert(body.equals(plain));
  });
  // Debian's nginx cannot send it; other hosts can.
  assert(zstdDecompressSync(readFileSync(path.join(site, `${procedure}index.html.zst`))).equals(plain));
  if (!brotli) return;
  await expect(address, { 'accept-encoding': 'gzip, br' }, ({ headers, body }) => {
    assert.equal(headers['content-encoding'], 'br');
    assert(brotliDecompressSync(body).equals(plain));
  });
}

async function caching(): Promise<void> {
  const [script = ''] = readdirSync(path.join(site, '_astro')).filter((name) => name.endsWith('.js'));
  await expect(`/_astro/${script}`, {}, ({ headers }) => {
    assert.match(String(headers['cache-control']), /immutable/u);
  });
  await expect(`/offline/${regulation}.json`, {}, ({ headers }) => {
    assert.equal(headers['cache-control'], 'no-cache');
    assert.match(String(headers['content-type']), /^application\/json/u);
  });
  const [record = ''] = readdirSync(path.join(site, 'pagefind/fragment'));
  await expect(`/pagefind/fragment/${record}`, {}, ({ headers }) => {
    assert.match(String(headers['cache-control']), /immutable/u);
  });
  for (const file of ['pagefind.js', 'pagefind-entry.json'])
    await expect(`/pagefind/${file}`, {}, ({ headers }) => {
      assert.equal(headers['cache-control'], 'no-cache');
    });
  await expect('/sw.js', {}, ({ headers }) => {
    assert.equal(headers['cache-control'], 'no-cache');
    assert.match(String(headers['content-type']), /^text\/javascript/u);
  });
  await expect('/', {}, async ({ headers }) => {
    assert.equal(headers['cache-control'], 'no-cache');
    await expect('/', { 'if-none-match': String(headers.etag) }, ({ status }) => {
      assert.equal(status, 304);
    });
  });
}

async function safety(): Promise<void> {
  for (const address of ['/', '/my/', '/no/such/page/'])
    await expect(address, {}, ({ headers }) => {
      assert.equal(headers['x-content-type-options'], 'nosniff');
      assert.equal(headers['content-security-policy'], "frame-ancestors 'none'");
      assert.equal(headers['referrer-policy'], 'no-referrer');
      assert.equal(headers['cross-origin-opener-policy'], 'same-origin');
      assert(!/\d/u.test(String(headers.server)), 'the version of the server is nobody’s business');
    });
}

/** An address without its last slash leads to the page, whatever stands in front of this server, and keeps its query. */
async function redirects(): Promise<void> {
  const fronts = [http, ...(https === undefined ? [] : [https, `${https}/docs`])];
  for (const front of fronts)
    for (const page of ['/support', procedure.slice(0, -1)])
      for (const query of ['', '?from=mail&n=1']) {
        const address = front + page + query;
        const { status, headers } = await ask(address);
        assert.equal(status, 301, address);
        const target = new URL(String(headers.location), address).href;
        assert.equal(target, `${front}${page}/${query}`, `${address} leads to ${String(headers.location)}`);
        assert.equal((await ask(target)).status, 200, target);
        checks += 1;
      }
}

async function expect(
  address: string,
  headers: Record<string, string>,
  check: (answer: Answer) => void | Promise<void>,
): Promise<void> {
  try {
    await check(await ask(http + address, headers));
    checks += 1;
  } catch (error) {
    throw new Error(`${address} ${JSON.stringify(headers)}`, { cause: error });
  }
}
