import type { IncomingMessage, ServerResponse } from 'node:http';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { expect, it } from 'vitest';
import { decisionHandler } from '../../../src/build/editor/handler.ts';
import { ContentCopy } from '../../fixtures/copy.ts';

const decision = { regulation: 'primer', file: 'primer/index.mdx', key: 'none', decision: 'accept' };

/** Sends a body as a page of the dev server does. */
function send(root: string, body: string): Promise<{ status: number; body: unknown }> {
  const request = Object.assign(Readable.from([Buffer.from(body)]), {
    method: 'POST',
    socket: { remoteAddress: '127.0.0.1' },
    headers: {
      host: 'localhost:4321',
      origin: 'http://localhost:4321',
      'content-type': 'application/json',
      'sec-fetch-site': 'same-origin',
    },
  });
  return new Promise((resolve) => {
    let status = 0;
    const response = {
      writeHead: (code: number) => (status = code),
      end: (text: string) => {
        resolve({ status, body: JSON.parse(text) });
      },
    };
    decisionHandler(root)(request as unknown as IncomingMessage, response as unknown as ServerResponse);
  });
}

it('answers what has become of a decision', async () => {
  expect(await send(new ContentCopy().root, JSON.stringify(decision))).toEqual({
    status: 200,
    body: { outcome: 'changed', file: 'primer/index.mdx' },
  });
});

it.each(['', 'no json', '{}', JSON.stringify({ ...decision, decision: 'burn' }), ' '.repeat(20_000)])(
  'does not understand another body (%#)',
  async (body) => {
    expect(await send(new ContentCopy().root, body)).toEqual({
      status: 400,
      body: { outcome: 'not-understood' },
    });
  },
);

it('says what went wrong when a file cannot be read', async () => {
  const copy = new ContentCopy();
  mkdirSync(join(copy.root, 'primer/folder.mdx'));
  const { status, body } = await send(copy.root, JSON.stringify(decision));
  expect(status).toBe(500);
  expect(body).toMatchObject({ outcome: 'failed', file: 'primer/index.mdx' });
  expect((body as { message: string }).message).toContain('EISDIR');
});
