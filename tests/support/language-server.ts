import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const root = join(import.meta.dirname, '../..');
const server = join(root, 'node_modules/@astrojs/language-server/bin/nodeServer.js');

interface Message {
  id?: number;
  method?: string;
  params?: unknown;
  result?: unknown;
  error?: { message: string };
}

interface Editor {
  /** Opens a file of the repository, with other words than it has where some are given. @returns what is flagged in it. */
  open: (path: string, text?: string) => Promise<{ message: string; line: number }[]>;
  /** What is offered at a place of a file that is open; lines and characters count from 0. */
  complete: (path: string, line: number, character: number) => Promise<string[]>;
  close: () => void;
}

/** Speaks to the language server that the extension of VS Code for Astro runs, as the editor does (LSP 3.17). */
export async function startEditor(): Promise<Editor> {
  const child = spawn(process.execPath, [server, '--stdio'], { cwd: root });
  const waiting = new Map<number, (message: Message) => void>();
  let received = Buffer.alloc(0);
  let lastId = 0;

  const send = (message: Message): void => {
    const body = JSON.stringify({ jsonrpc: '2.0', ...message });
    child.stdin.write(`Content-Length: ${String(Buffer.byteLength(body))}\r\n\r\n${body}`);
  };
  const take = (message: Message): void => {
    if (message.method !== undefined && message.id !== undefined) {
      // It asks for settings, and tells what it registers: the defaults will do.
      const items = (message.params as { items?: unknown[] } | undefined)?.items;
      send({ id: message.id, result: items ? items.map(() => null) : null });
    } else if (message.id !== undefined) waiting.get(message.id)?.(message);
  };
  child.stdout.on('data', (chunk: Buffer) => {
    received = Buffer.concat([received, chunk]);
    for (;;) {
      const end = received.indexOf('\r\n\r\n');
      const length = Number(/Content-Length: (\d+)/u.exec(received.subarray(0, end).toString())?.[1]);
      if (end < 0 || received.length < end + 4 + length) return;
      take(JSON.parse(received.subarray(end + 4, end + 4 + length).toString()) as Message);
      received = received.subarray(end + 4 + length);
    }
  });
  const ask = async (method: string, params: unknown): Promise<unknown> => {
    const id = (lastId += 1);
    const answer = new Promise<Message>((resolve) => waiting.set(id, resolve));
    send({ id, method, params });
    const { result, error } = await answer;
    if (error) throw new Error(`${method}: ${error.message}`);
    return result;
  };

  const uriOf = (path: string): string => pathToFileURL(join(root, path)).href;
  await ask('initialize', {
    processId: process.pid,
    rootUri: uriOf('.'),
    workspaceFolders: [{ uri: uriOf('.'), name: 'site' }],
    capabilities: { textDocument: { diagnostic: {}, completion: {} }, workspace: { configuration: true } },
    initializationOptions: {
      typescript: { tsdk: join(root, 'node_modules/typescript/lib') },
      contentIntellisense: true,
    },
  });
  send({ method: 'initialized', params: {} });

  return {
    open: async (path, text = readFileSync(join(root, path), 'utf8')) => {
      const uri = uriOf(path);
      send({
        method: 'textDocument/didOpen',
        params: { textDocument: { uri, languageId: 'mdx', version: 1, text } },
      });
      const report = (await ask('textDocument/diagnostic', { textDocument: { uri } })) as {
        items: { message: string; range: { start: { line: number } } }[];
      };
      return report.items.map(({ message, range }) => ({ message, line: range.start.line + 1 }));
    },
    complete: async (path, line, character) => {
      const offered = (await ask('textDocument/completion', {
        textDocument: { uri: uriOf(path) },
        position: { line, character },
      })) as { items: { label: string }[] } | null;
      return (offered?.items ?? []).map(({ label }) => label);
    },
    close: () => {
      child.kill();
    },
  };
}
