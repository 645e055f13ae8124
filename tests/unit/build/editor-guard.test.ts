import type { IncomingMessage } from 'node:http';
import { expect, it } from 'vitest';
import { refusalOf } from '../../../src/build/editor/guard.ts';

/** What a page of the dev server sends, with something changed. */
function request(
  headers: Record<string, string | undefined> = {},
  { method = 'POST', remoteAddress = '127.0.0.1' } = {},
): IncomingMessage {
  const own = {
    host: 'localhost:4321',
    origin: 'http://localhost:4321',
    'content-type': 'application/json',
    'sec-fetch-site': 'same-origin',
  };
  return { method, socket: { remoteAddress }, headers: { ...own, ...headers } } as unknown as IncomingMessage;
}

it.each([
  ['localhost', request()],
  ['an address', request({ host: '127.0.0.1:80', origin: 'http://127.0.0.1:80' })],
  ['IPv6', request({ host: '[::1]:4321', origin: 'http://[::1]:4321' }, { remoteAddress: '::1' })],
  ['IPv4 in IPv6', request({}, { remoteAddress: '::ffff:127.0.0.1' })],
  ['a browser that does not tell from where it asks', request({ 'sec-fetch-site': undefined })],
])('lets a page of this server write, by %s', (_, asked) => {
  expect(refusalOf(asked)).toBeUndefined();
});

it.each([
  ['a request that only reads', request({}, { method: 'GET' }), 'method'],
  ['another machine', request({}, { remoteAddress: '192.168.0.7' }), 'not-loopback'],
  ['nobody knows whom', request({}, { remoteAddress: '' }), 'not-loopback'],
  [
    'a foreign name that leads here',
    request({ host: 'evil.example', origin: 'http://evil.example' }),
    'not-loopback',
  ],
  [
    'a name that begins like ours',
    request({ host: 'localhost.evil.example', origin: 'http://localhost.evil.example' }),
    'not-loopback',
  ],
  ['another page', request({ origin: 'https://evil.example' }), 'other-origin'],
  ['another server of this machine', request({ origin: 'http://localhost:3000' }), 'other-origin'],
  ['a page without an origin', request({ origin: 'null' }), 'other-origin'],
  ['what says no origin', request({ origin: undefined }), 'other-origin'],
  ['a page of the same site and another origin', request({ 'sec-fetch-site': 'same-site' }), 'other-origin'],
  ['a form', request({ 'content-type': 'application/x-www-form-urlencoded' }), 'not-json'],
  ['text that looks like JSON', request({ 'content-type': 'text/plain' }), 'not-json'],
  ['what says no type', request({ 'content-type': undefined }), 'not-json'],
])('refuses %s', (_, asked, refusal) => {
  expect(refusalOf(asked)).toBe(refusal);
});
