import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { PreviewServer } from 'vite';
import { serveSite } from '../../../scripts/lib/site-server.ts';

const dist = mkdtempSync(join(tmpdir(), 'navigator-site-'));
const files = {
  'index.html': 'home',
  '404.html': 'Такой страницы нет',
  'my/index.html': 'my',
  'example/text/index.html': 'text',
  's/example/1.4.3/index.html': 'short',
  'about/index.md': '# About',
};
let server: PreviewServer;
let origin = '';

beforeAll(async () => {
  for (const [file, content] of Object.entries(files)) {
    mkdirSync(join(dist, file, '..'), { recursive: true });
    writeFileSync(join(dist, file), content);
  }
  server = await serveSite(dist, { host: '127.0.0.1', port: 0 });
  origin = server.resolvedUrls?.local[0]?.replace(/\/$/u, '') ?? '';
});
afterAll(async () => {
  await server.close();
  rmSync(dist, { recursive: true });
});

const get = (address: string): Promise<Response> => fetch(origin + address, { redirect: 'manual' });

it.each([
  ['/', 'home'],
  ['/?q=1', 'home'],
  ['/my/', 'my'],
  ['/example/text/?q=1', 'text'],
  ['/about/index.md', '# About'],
])('answers %s', async (address, body) => {
  const response = await get(address);
  expect([response.status, await response.text()]).toEqual([200, body]);
});

it.each([
  ['/my', '/my/'],
  ['/example/text', '/example/text/'],
  ['/example/text?q=%D1%82&a', '/example/text/?q=%D1%82&a'],
  ['/s/example/1.4.3', '/s/example/1.4.3/'],
])('redirects %s, which lacks its last slash', async (address, location) => {
  const response = await get(address);
  expect([response.status, response.headers.get('location')]).toEqual([302, location]);
});

it.each(['/none', '/none/', '/about', '/example/', '/none.css', '/%zz', '//my', '/my/%2e%2e/%2e%2e/etc'])(
  'says in the words of the site that there is no %s',
  async (address) => {
    const response = await get(address);
    expect([response.status, await response.text()]).toEqual([404, 'Такой страницы нет']);
  },
);
