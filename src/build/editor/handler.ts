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
    void askedIn(request).then((asked) => {
      if (asked) decideAndAnswer(root, asked, response);
      else answer(response, 400, { outcome: 'not-understood' });
    });
  };
}

/** @returns undefined when it is no question of ours */
async function askedIn(request: IncomingMessage): Promise<z.infer<typeof requestSchema> | undefined> {
  try {
    return requestSchema.safeParse(await bodyOf(request)).data;
  } catch {
    return undefined;
  }
}

/** Editors move and remove files while a decision is made: whatever the disk then throws, the page gets an answer. */
function decideAndAnswer(root: string, asked: z.infer<typeof requestSchema>, response: ServerResponse): void {
  try {
    answer(response, 200, decide(root, asked));
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    answer(response, 500, { outcome: 'failed', file: asked.file, message });
  }
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
