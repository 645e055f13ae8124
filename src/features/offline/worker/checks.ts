import { PAGE_MARK } from '../names.ts';
import { isPage } from '../paths.ts';

/** Header of each cached copy: a digest of its content, as in the attribute `integrity`. */
export const DIGEST = 'x-content-digest';

/** Content types by the end of the name, where hosts agree on them. */
const TYPES: Readonly<Record<string, RegExp>> = {
  css: /^text\/css\b/u,
  js: /^(?:text|application)\/(?:x-)?javascript\b/u,
  json: /^application\/json\b/u,
  svg: /^image\/svg\+xml\b/u,
};

/**
 * Whether a response can be what is published at a path. A network that wants a login, and a filter, answer to everything
 * with a page of theirs and status 200.
 */
export function isSound(path: string, response: Response): boolean {
  const type = response.headers.get('content-type') ?? '';
  const html = /^text\/html\b/u.test(type);
  if (response.status !== 200 || html !== isPage(path)) return false;
  return TYPES[path.slice(path.lastIndexOf('.') + 1)]?.test(type) ?? true;
}

/** A response as it is cached, with its digest; null when it is not what the site publishes at this path. */
export async function cacheable(path: string, response: Response): Promise<Response | null> {
  // `basic`: it is of this host, also after redirects.
  if (response.type !== 'basic' || !isSound(path, response)) return null;
  const body = await response.arrayBuffer();
  if (isPage(path) && !new TextDecoder().decode(body).includes(PAGE_MARK)) return null;
  const headers = new Headers(response.headers);
  headers.set(DIGEST, await digestOf(body));
  return new Response(body, { headers });
}

async function digestOf(body: ArrayBuffer): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', body));
  return `sha256-${btoa(String.fromCharCode(...digest))}`;
}
