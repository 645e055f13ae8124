import type { IncomingMessage } from 'node:http';

/** What is the matter with a request that would write; undefined when it may. */
export type Refusal = 'method' | 'not-loopback' | 'other-origin' | 'not-json' | undefined;

const loopback = /^(?:127\.\d+\.\d+\.\d+|::1|::ffff:127\.\d+\.\d+\.\d+)$/u;
const ownHost = /^(?:localhost|127\.0\.0\.1|\[::1\])(?::\d+)?$/u;

/**
 * Only a page of this server, opened on this machine, may write. The name of the host is looked at too: a foreign name that leads
 * here (DNS rebinding) would otherwise make a foreign page one of ours. What is sent is JSON, which a form of another page cannot send.
 */
export function refusalOf({ method, socket, headers }: IncomingMessage): Refusal {
  if (method !== 'POST') return 'method';
  if (!loopback.test(socket.remoteAddress ?? '')) return 'not-loopback';
  const { host = '', origin = '' } = headers;
  if (!ownHost.test(host)) return 'not-loopback';
  if (origin !== `http://${host}` && origin !== `https://${host}`) return 'other-origin';
  const site = headers['sec-fetch-site'];
  if (site !== undefined && site !== 'same-origin') return 'other-origin';
  return /^application\/json(?:;|$)/u.test(headers['content-type'] ?? '') ? undefined : 'not-json';
}
