import type { IncomingMessage, ServerResponse } from 'node:http';
import { z } from 'astro/zod';
import { decide } from '../../content/editing/decide.ts';
import { decisions } from '../../content/editing/edit.ts';
import { refusalOf, type Refusal } from './guard.ts';

const requestSchema = z.strictObject({
  regulation: z.string(),
  file: z.string(),
  key: z.string(),
  decision: z.enum(decisions),
  anyway: z.boolean().default(false),
});

const statusOf: Record<NonNullable<Refusal>, number> = {
  method: 405,
  'not-loopback': 403,
  'other-origin': 403,
  'not-json': 415,
};
/** A decision is a few hundred bytes. */
const MOST_BYTES = 10_000;

/** Answers the buttons of the editor's pages. @param root content folder */
export function decisionHandler(root: string) {
  return (request: IncomingMessage, response: ServerResponse): void => {
    const refusal = refusalOf(request);
    if (refusal) {
      answer(response, statusOf[refusal], { outcome: 'not-allowed', refusal });
      return;
    }
    void bodyOf(request).then(
      (body) => {
        const asked = requestSchema.safeParse(body);
        if (asked.success) answer(response, 200, decide(root, asked.data));
        else answer(response, 400, { outcome: 'not-understood' });
      },
      () => {
        answer(response, 400, { outcome: 'not-understood' });
      },
    );
  };
}

async function bodyOf(request: IncomingMessage): Promise<unknown> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    length += chunk.length;
    if (length > MOST_BYTES) throw new Error('too much for a decision');
    chunks.push(chunk);
  }
  return JSON.parse(Buffer.concat(chunks).toString('utf8'));
}

function answer(response: ServerResponse, status: number, body: object): void {
  response.writeHead(status, {
    'content-type': 'application/json; charset=utf-8',
    'cache-control': 'no-store',
  });
  response.end(JSON.stringify(body));
}
