import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { ask } from './ask.ts';

const root = path.resolve(import.meta.dirname, '../../..');
const brotliModule = '/usr/lib/nginx/modules/ngx_http_brotli_static_module.so';

/** nginx that serves a folder by the configurations of deploy/, and another in front of it that does TLS. */
interface RunningNginx {
  /** Plain http, as in a container: `http://127.0.0.1:8080`. */
  http: string;
  /** The same behind TLS, and below the path `/docs/`; undefined where there is no openssl to make a certificate. */
  https: string | undefined;
  brotli: boolean;
  errors: () => string;
  stop: () => void;
}

/** The command, where nginx is installed. */
export function findNginx(): string | undefined {
  return ['nginx', '/usr/sbin/nginx'].find((name) => spawnSync(name, ['-v']).status === 0);
}

/** Starts nginx on free ports of this machine. */
export async function startNginx(command: string, site: string): Promise<RunningNginx> {
  const folder = mkdtempSync(path.join(tmpdir(), 'navigator-nginx-'));
  const [port, tlsPort] = [await freePort(), await freePort()];
  const brotli = existsSync(brotliModule);
  const log = path.join(folder, 'error.log');
  mkdirSync(path.join(folder, 'conf.d'));
  writeFileSync(path.join(folder, 'conf.d/site.conf'), siteConfiguration(site, port, brotli));
  const tls = makeCertificate(folder);
  if (tls) writeFileSync(path.join(folder, 'conf.d/tls.conf'), tlsConfiguration(folder, tlsPort, port));
  writeFileSync(path.join(folder, 'nginx.conf'), mainConfiguration(folder, log, brotli));
  const server = spawn(command, ['-c', path.join(folder, 'nginx.conf'), '-p', folder, '-e', log]);
  const stop = (): void => {
    server.kill();
    rmSync(folder, { recursive: true, force: true });
  };
  const errors = (): string => (existsSync(log) ? readFileSync(log, 'utf8') : '');
  const http = `http://127.0.0.1:${String(port)}`;
  try {
    await answering(http);
  } catch (error) {
    const reason = errors();
    stop();
    throw new Error(`nginx did not start:\n${reason}`, { cause: error });
  }
  return { http, https: tls ? `https://127.0.0.1:${String(tlsPort)}` : undefined, brotli, errors, stop };
}

function siteConfiguration(site: string, port: number, brotli: boolean): string {
  return readFileSync(path.join(root, 'deploy/nginx/connection-navigator.conf'), 'utf8')
    .replace('listen 80;', `listen 127.0.0.1:${String(port)};`)
    .replace('root /var/www/connection-navigator;', `root ${site};`)
    .replace('# brotli_static on;', brotli ? 'brotli_static on;' : '');
}

/** The container's own file with other folders and, as root, other rights. */
function mainConfiguration(folder: string, log: string, brotli: boolean): string {
  const main = readFileSync(path.join(root, 'deploy/container/nginx.conf'), 'utf8')
    .replaceAll('/tmp/nginx', folder)
    .replaceAll('/etc/nginx/conf.d/*.conf', path.join(folder, 'conf.d/*.conf'))
    .replace('/dev/stderr', log)
    .replace('include /etc/nginx/modules-enabled/*.conf;', brotli ? `load_module ${brotliModule};` : '');
  return `${process.getuid?.() === 0 ? 'user root;\n' : ''}daemon off;\n${main}`;
}

/** What stands in front in an organisation: it does TLS and may put the site below a path. */
function tlsConfiguration(folder: string, port: number, inner: number): string {
  const behind = `proxy_pass http://127.0.0.1:${String(inner)}`;
  return `server {
  listen 127.0.0.1:${String(port)} ssl;
  ssl_certificate ${folder}/certificate.pem;
  ssl_certificate_key ${folder}/key.pem;
  location / { ${behind}; }
  location /docs/ { ${behind}/; }
}\n`;
}

function makeCertificate(folder: string): boolean {
  const subject = ['-subj', '/CN=127.0.0.1', '-days', '1'];
  const files = ['-keyout', path.join(folder, 'key.pem'), '-out', path.join(folder, 'certificate.pem')];
  const args = ['req', '-x509', '-newkey', 'rsa:2048', '-nodes', ...subject, ...files];
  return spawnSync('openssl', args).status === 0;
}

async function answering(origin: string): Promise<void> {
  for (let turn = 0; turn < 100; turn++) {
    try {
      await ask(`${origin}/`);
      return;
    } catch {
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }
  throw new Error(`${origin} does not answer`);
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer()
      .on('error', reject)
      .listen(0, '127.0.0.1', () => {
        const { port } = probe.address() as AddressInfo;
        probe.close(() => resolve(port));
      });
  });
}
