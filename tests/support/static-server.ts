import { createReadStream, existsSync, statSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.wasm': 'application/wasm',
};

/** The plainest of hosts: files, `index.html` for a folder, 404. It can fail, come back, and show another build. */
export class StaticServer {
  /** What it serves. */
  folder: string;
  /** A network that wants a login: what it answers at a path instead of the file, with status 200; undefined where it lets through. */
  portal: ((path: string) => string | undefined) | undefined;
  readonly #base: string;
  #server: Server | undefined;
  #port = 0;

  /** @param base path that the folder stands under, with a slash at both ends */
  constructor(folder: string, base = '/') {
    this.folder = folder;
    this.#base = base;
  }

  /** `http://127.0.0.1:4000`. */
  get origin(): string {
    return `http://127.0.0.1:${String(this.#port)}`;
  }

  /** Starts, on the same port as before if there was one. */
  async start(): Promise<this> {
    const server = createServer((request, response) => {
      const path = decodeURIComponent(new URL(request.url ?? '/', 'http://host').pathname);
      const login = this.portal?.(path);
      if (login !== undefined) {
        response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(login);
        return;
      }
      const file = this.#fileFor(path);
      if (file === undefined) {
        response.writeHead(404, { 'content-type': 'text/plain' }).end('not here');
        return;
      }
      const type = TYPES[extname(file)] ?? 'application/octet-stream';
      response.writeHead(200, { 'content-type': type, 'cache-control': 'no-cache' });
      createReadStream(file).pipe(response);
    });
    await new Promise<void>((resolve, reject) => {
      server.once('error', reject).listen(this.#port, '127.0.0.1', resolve);
    });
    this.#port = (server.address() as AddressInfo).port;
    this.#server = server;
    return this;
  }

  /** From now on nothing answers. */
  async stop(): Promise<void> {
    const server = this.#server;
    if (!server) return;
    this.#server = undefined;
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  }

  #fileFor(path: string): string | undefined {
    if (!path.startsWith(this.#base)) return undefined;
    const file = join(this.folder, path.slice(this.#base.length - 1));
    if (!existsSync(file)) return undefined;
    if (!statSync(file).isDirectory()) return file;
    const index = join(file, 'index.html');
    return path.endsWith('/') && existsSync(index) ? index : undefined;
  }
}
