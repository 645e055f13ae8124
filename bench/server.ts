import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { brotliCompressSync } from 'node:zlib';

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.md': 'text/markdown; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.xml': 'application/xml',
  '.wasm': 'application/wasm',
  '.woff2': 'font/woff2',
};

/** What a request is for. `worker`: the service worker and what it fetches of its own accord. */
export const kinds = ['html', 'css', 'js', 'other', 'font', 'worker'] as const;
export type Kind = (typeof kinds)[number];
type Bytes = Record<Kind, number>;

/** A folder on a free port of this machine, as a good host would serve it: all that is text in the best brotli. */
export interface Served {
  origin: string;
  /** What has been sent since the last call: bytes by kind, headers included, and the number of answers. */
  takeSent: () => { bytes: Bytes; requests: number };
  close: () => void;
}

export async function serve(root: string): Promise<Served> {
  const compressed = new Map<string, Buffer>();
  let sent = nothingSent();
  const server: Server = createServer((request, response) => {
    const asked = decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname);
    const found = fileFor(root, asked) ?? path.join(root, '404.html');
    const type = types[path.extname(found)] ?? 'application/octet-stream';
    const brotli = type !== 'font/woff2' && request.headers['accept-encoding']?.includes('br') === true;
    const plain = existsSync(found) ? readFileSync(found) : Buffer.alloc(0);
    const body = brotli ? (compressed.get(found) ?? brotliCompressSync(plain)) : plain;
    if (brotli) compressed.set(found, body);
    const before = request.socket.bytesWritten;
    response.once('finish', () => {
      sent.bytes[kindOf(request, type)] += request.socket.bytesWritten - before;
      sent.requests += 1;
    });
    response.writeHead(found.endsWith('/404.html') && !asked.startsWith('/404') ? 404 : 200, {
      'content-type': type,
      'content-length': body.length,
      'cache-control': asked.includes('/_astro/') ? 'public, max-age=31536000, immutable' : 'max-age=300',
      ...(brotli ? { 'content-encoding': 'br' } : {}),
    });
    response.end(request.method === 'HEAD' ? undefined : body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${port}`,
    takeSent: () => {
      const taken = sent;
      sent = nothingSent();
      return taken;
    },
    close: () => server.close(),
  };
}

function nothingSent(): ReturnType<Served['takeSent']> {
  return { bytes: { html: 0, css: 0, js: 0, other: 0, font: 0, worker: 0 }, requests: 0 };
}

/** A worker says so of its own script (Sec-Fetch-Dest), and is the referrer of what it fetches for itself. */
function kindOf({ headers }: IncomingMessage, type: string): Kind {
  const destination = headers['sec-fetch-dest'];
  if (destination === 'serviceworker') return 'worker';
  if (destination === 'empty' && headers.referer?.endsWith('.js') === true) return 'worker';
  return kindByType[type] ?? 'other';
}

const kindByType: Readonly<Record<string, Kind>> = {
  'text/html; charset=utf-8': 'html',
  'text/css': 'css',
  'text/javascript': 'js',
  'font/woff2': 'font',
};

function fileFor(root: string, address: string): string | undefined {
  const file = path.join(root, path.normalize(address), address.endsWith('/') ? 'index.html' : '');
  return file.startsWith(root) && existsSync(file) && statSync(file).isFile() ? file : undefined;
}
