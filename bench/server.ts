import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
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

/** A folder on a free port of this machine, as a good host would serve it: all that is text in the best brotli. */
export interface Served {
  origin: string;
  close(): void;
}

export async function serve(root: string): Promise<Served> {
  const packed = new Map<string, Buffer>();
  const server: Server = createServer((request, response) => {
    const asked = decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname);
    const found = fileFor(root, asked) ?? path.join(root, '404.html');
    if (!existsSync(found)) {
      response.writeHead(404).end();
      return;
    }
    const type = types[path.extname(found)] ?? 'application/octet-stream';
    const brotli = type !== 'font/woff2' && request.headers['accept-encoding']?.includes('br') === true;
    const plain = readFileSync(found);
    const body = brotli ? (packed.get(found) ?? brotliCompressSync(plain)) : plain;
    if (brotli) packed.set(found, body);
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
  return { origin: `http://127.0.0.1:${port}`, close: () => server.close() };
}

function fileFor(root: string, address: string): string | undefined {
  const file = path.join(root, path.normalize(address), address.endsWith('/') ? 'index.html' : '');
  return file.startsWith(root) && existsSync(file) && statSync(file).isFile() ? file : undefined;
}
