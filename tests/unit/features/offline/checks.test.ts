import { expect, it } from 'vitest';
import { isSound } from '../../../../src/features/offline/worker/checks.ts';

const PAGE = 'text/html; charset=utf-8';

it.each([
  ['/primer/', 200, PAGE],
  ['/about', 200, PAGE],
  ['/_astro/a.js', 200, 'text/javascript'],
  ['/_astro/a.js', 200, 'application/javascript; charset=utf-8'],
  ['/_astro/a.css', 200, 'text/css'],
  ['/api/v1/tracker/index.json', 200, 'application/json; charset=utf-8'],
  ['/favicon.svg', 200, 'image/svg+xml'],
  // Hosts differ in what they call these.
  ['/search/engine.wasm', 200, 'application/octet-stream'],
  ['/_astro/a.woff2', 200, 'font/woff2'],
  ['/primer/index.md', 200, undefined],
])('%s with status %i and type %s can be of this site', (path, status, type) => {
  expect(isSound(path, answer(status, type))).toBe(true);
});

it.each([
  ['/_astro/a.js', 200, PAGE],
  ['/_astro/a.css', 200, 'text/plain'],
  ['/api/v1/tracker/index.json', 200, PAGE],
  ['/search/engine.wasm', 200, PAGE],
  ['/primer/', 200, 'application/json'],
  ['/primer/', 200, undefined],
  ['/primer/', 404, PAGE],
  ['/primer/', 503, PAGE],
  ['/_astro/a.js', 206, 'text/javascript'],
])('%s with status %i and type %s cannot', (path, status, type) => {
  expect(isSound(path, answer(status, type))).toBe(false);
});

function answer(status: number, type: string | undefined): Response {
  return new Response(null, { status, headers: type === undefined ? {} : { 'content-type': type } });
}
