import { readFileSync, statSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import path from 'node:path';
import { preview, type Plugin, type PreviewServer } from 'vite';

/**
 * Serves a built site as the hosts of deploy/ do: an address of a page without its last slash redirects to the one with it,
 * and an unknown address gets the 404 page of the site. A port that is taken gives way to the next free one; 0 means any.
 */
export function serveSite(
  dist: string,
  { host, port }: { host: string; port: number },
): Promise<PreviewServer> {
  return preview({
    configFile: false,
    root: path.dirname(dist),
    build: { outDir: dist },
    appType: 'mpa',
    logLevel: 'warn',
    // The site is public and has no state on the server, so it may be opened by any name that this machine has.
    preview: { host, port, allowedHosts: true },
    plugins: [likeAHost(dist)],
  });
}

function likeAHost(dist: string): Plugin {
  return {
    name: 'like-a-host',
    configurePreviewServer({ middlewares }) {
      middlewares.use((request, response, next) => {
        const location = withLastSlash(dist, request.url ?? '/');
        if (location === undefined) next();
        else response.writeHead(302, { location }).end();
      });
      // Called after Vite's own handlers of files and before its answer to what it has not found.
      return () => {
        middlewares.use((request, response, next) => {
          // By now the address of a page names its index.html.
          if (isFile(path.join(dist, pathOf(request.url ?? '/')))) next();
          else notFound(dist, request, response);
        });
      };
    },
  };
}

/** The address to redirect to, with its query; undefined where the address is not that of a page without its last slash. */
function withLastSlash(dist: string, address: string): string | undefined {
  const pathname = pathOf(address);
  if (pathname.endsWith('/') || !isFile(path.join(dist, pathname, 'index.html'))) return undefined;
  const { pathname: written, search } = new URL(address, 'http://host');
  return `${written}/${search}`;
}

/** The path of an address, decoded and without «..»; «/» where it cannot be decoded. */
function pathOf(address: string): string {
  try {
    return path.posix.normalize(decodeURIComponent(new URL(address, 'http://host').pathname));
  } catch {
    return '/';
  }
}

function isFile(file: string): boolean {
  return statSync(file, { throwIfNoEntry: false })?.isFile() === true;
}

function notFound(dist: string, { method }: IncomingMessage, response: ServerResponse): void {
  response.writeHead(404, { 'content-type': 'text/html; charset=utf-8' });
  response.end(method === 'HEAD' ? undefined : readFileSync(path.join(dist, '404.html')));
}
