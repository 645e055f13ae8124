import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '../..');
/** What a site is run from, beside its content. */
const parts = ['src', 'public', 'content', 'astro.config.mjs', 'tsconfig.json', 'package.json'];
const env = { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', NODE_ENV: 'development', BASE_URL: undefined };

/**
 * `npm run dev` over a copy of the site, whose content a test may spoil. It lies inside the repository, where the packages are found.
 */
export class DevSite {
  readonly content: string;
  readonly #folder: string;
  #server: ChildProcess | undefined;
  #origin = '';

  constructor(name: string) {
    this.#folder = join(root, '.reports/sites', `dev-${name}-${String(process.pid)}`);
    this.content = join(this.#folder, 'content');
    mkdirSync(this.#folder, { recursive: true });
    for (const part of parts) cpSync(join(root, part), join(this.#folder, part), { recursive: true });
  }

  get origin(): string {
    return this.#origin;
  }

  /** Begins a regulation from a file of tests/fixtures/authoring, as an editor does. */
  begin(id: string, file: string): this {
    const script = join(root, 'scripts/new-regulation.ts');
    const source = join(root, 'tests/fixtures/authoring', file);
    const { status, stderr } = spawnSync(process.execPath, [script, id, source, '--content', this.content], {
      encoding: 'utf8',
    });
    if (status !== 0) throw new Error(stderr);
    return this;
  }

  read(file: string): string {
    return readFileSync(join(this.content, file), 'utf8');
  }

  write(file: string, text: string): void {
    writeFileSync(join(this.content, file), text);
  }

  /** Starts the server and waits until it says where it is. */
  async start(): Promise<this> {
    const astro = join(root, 'node_modules/astro/bin/astro.mjs');
    const server = spawn(process.execPath, [astro, 'dev', '--force', '--host', '127.0.0.1', '--port', '0'], {
      cwd: this.#folder,
      env,
    });
    this.#server = server;
    let said = '';
    this.#origin = await new Promise<string>((resolve, reject) => {
      const listen = (chunk: Buffer): void => {
        said += chunk.toString('utf8');
        const [, origin] = /(http:\/\/127\.0\.0\.1:\d+)\/[\s\S]*watching for file changes/u.exec(said) ?? [];
        if (origin !== undefined) resolve(origin);
      };
      server.stdout.on('data', listen);
      server.stderr.on('data', listen);
      server.on('exit', () => {
        reject(new Error(said));
      });
    });
    return this;
  }

  async stop(): Promise<void> {
    const server = this.#server;
    if (server?.exitCode === null) {
      const ended = new Promise((resolve) => server.once('exit', resolve));
      server.kill();
      await ended;
    }
    rmSync(this.#folder, { recursive: true, force: true });
  }
}
