/**
 * Serves the build by nginx with the configurations in deploy/nginx and deploy/container and looks at what comes: `npm run test:nginx` after
 * `npm run build` and `npm run compress`. Where there is no nginx it says so and ends with 77, which is
 * no failure, unless `--required` is given.
 */
import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { request, type IncomingHttpHeaders } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { brotliDecompressSync, gunzipSync, zstdDecompressSync } from 'node:zlib';
import { readOptions } from './lib/options.mjs';

const usage = `Usage: npm run test:nginx [-- --required]

  --required  ends with 1 and not with 77 where there is no nginx`;
const { values } = readOptions(usage, { options: { required: { type: 'boolean', default: false } } });
const root = path.resolve(import.meta.dirname, '..');
const dist = path.join(root, 'dist');
const brotliModule = '/usr/lib/nginx/modules/ngx_http_brotli_static_module.so';

const nginx = ['nginx', '/usr/sbin/nginx'].find((name) => spawnSync(name, ['-v']).status === 0);
if (nginx === undefined) {
  console.log(
    'nginx is not installed here, so its configuration was not tried (Debian: apt-get install nginx).',
  );
  process.exit(values.required ? 1 : 77);
}
assert(existsSync(path.join(dist, 'index.html.gz')), 'run npm run build and npm run compress first');

const port = await freePort();
const folder = mkdtempSync(path.join(tmpdir(), 'navigator-nginx-'));
const brotli = existsSync(brotliModule);
const site = readFileSync(path.join(root, 'deploy/nginx/connection-navigator.conf'), 'utf8')
  .replace('listen 80;', `listen 127.0.0.1:${String(port)};`)
  .replace('root /var/www/connection-navigator;', `root ${dist};`)
  .replace('# brotli_static on;', brotli ? 'brotli_static on;' : '');
writeFileSync(path.join(folder, 'site.conf'), site);
// The main file is the container's own; here it has other folders and, as root, other rights.
const main = readFileSync(path.join(root, 'deploy/container/nginx.conf'), 'utf8')
  .replaceAll('/tmp/nginx', folder)
  .replaceAll('/etc/nginx/conf.d/*.conf', path.join(folder, 'site.conf'))
  .replace('/dev/stderr', `${folder}/error.log`)
  .replace('include /etc/nginx/modules-enabled/*.conf;', brotli ? `load_module ${brotliModule};` : '');
writeFileSync(
  path.join(folder, 'nginx.conf'),
  `${process.getuid?.() === 0 ? 'user root;\n' : ''}daemon off;\n${main}`,
);

const server = spawn(nginx, [
  '-c',
  path.join(folder, 'nginx.conf'),
  '-p',
  folder,
  '-e',
  `${folder}/error.log`,
]);
let checks = 0;
try {
  await ready();
  await pages();
  await compression();
  await caching();
  await safety();
  console.log(
    `nginx served the build as it should: ${String(checks)} checks${brotli ? '' : ', without brotli'}.`,
  );
} catch (error) {
  console.error(readFileSync(`${folder}/error.log`, 'utf8'));
  throw error;
} finally {
  server.kill();
  rmSync(folder, { recursive: true, force: true });
}

async function pages(): Promise<void> {
  for (const address of ['/', '/tor-knd/api-access/', '/s/tor-knd/1.4.3/', '/my/', '/support/'])
    await expect(address, {}, ({ status, headers }) => {
      assert.equal(status, 200);
      assert.equal(headers['content-type'], 'text/html; charset=utf-8');
    });
  await expect('/tor-knd/text', {}, ({ status, headers }) => {
    assert.equal(status, 301);
    assert.match(String(headers.location), /\/tor-knd\/text\/$/u);
  });
  for (const address of ['/no/such/page/', '/no-such-file', '/s/tor-knd/9.9/', '/../etc/passwd'])
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
  const address = '/tor-knd/api-access/';
  const plain = readFileSync(path.join(dist, address, 'index.html'));
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
  assert(
    zstdDecompressSync(readFileSync(path.join(dist, 'tor-knd/api-access/index.html.zst'))).equals(plain),
  );
  if (!brotli) return;
  await expect(address, { 'accept-encoding': 'gzip, br' }, ({ headers, body }) => {
    assert.equal(headers['content-encoding'], 'br');
    assert(brotliDecompressSync(body).equals(plain));
  });
}

async function caching(): Promise<void> {
  const [script = ''] = readdirSync(path.join(dist, '_astro')).filter((name) => name.endsWith('.js'));
  await expect(`/_astro/${script}`, {}, ({ headers }) => {
    assert.match(String(headers['cache-control']), /immutable/u);
  });
  const [record = ''] = readdirSync(path.join(dist, 'pagefind/fragment'));
  await expect(`/pagefind/fragment/${record}`, {}, ({ headers }) => {
    assert.match(String(headers['cache-control']), /immutable/u);
  });
  for (const file of ['pagefind.js', 'pagefind-entry.json'])
    await expect(`/pagefind/${file}`, {}, ({ headers }) => {
      assert.equal(headers['cache-control'], 'no-cache');
    });
  const [pack = ''] = readdirSync(path.join(dist, 'offline')).filter((name) => name.endsWith('.bin'));
  await expect(`/offline/${pack}`, { 'accept-encoding': 'gzip, br' }, ({ headers, body }) => {
    assert.match(String(headers['cache-control']), /immutable/u);
    assert.equal(headers['content-encoding'], undefined);
    assert(gunzipSync(body).length > body.length);
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

interface Answer {
  status: number;
  headers: IncomingHttpHeaders;
  body: Buffer;
}

async function expect(
  address: string,
  headers: Record<string, string>,
  check: (answer: Answer) => void | Promise<void>,
): Promise<void> {
  try {
    await check(await get(address, headers));
    checks += 1;
  } catch (error) {
    throw new Error(`${address} ${JSON.stringify(headers)}`, { cause: error });
  }
}

function get(address: string, headers: Record<string, string>): Promise<Answer> {
  return new Promise((resolve, reject) => {
    request({ host: '127.0.0.1', port, path: address, headers, timeout: 10_000 }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () => {
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(chunks) });
      });
    })
      .on('error', reject)
      .end();
  });
}

async function ready(): Promise<void> {
  for (let turn = 0; turn < 100; turn++) {
    try {
      await get('/', {});
      return;
    } catch {
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }
  throw new Error('nginx did not start');
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer()
      .on('error', reject)
      .listen(0, '127.0.0.1', () => {
        const { port: free } = probe.address() as AddressInfo;
        probe.close(() => resolve(free));
      });
  });
}
