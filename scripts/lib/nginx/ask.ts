import { request as requestHttp, type IncomingHttpHeaders } from 'node:http';
import { request as requestHttps } from 'node:https';

/** What a server has answered, as it came: not decompressed, and no redirect followed. */
export interface Answer {
  status: number;
  headers: IncomingHttpHeaders;
  body: Buffer;
}

/** Asks for an address of this machine. A certificate that was made for a test is taken. */
export function ask(address: string, headers: Readonly<Record<string, string>> = {}): Promise<Answer> {
  const secure = address.startsWith('https:');
  const { hostname, port } = new URL(address);
  // As written: `URL` would take `/../` out of a path.
  const path = address.slice(new URL(address).origin.length);
  const options = { hostname, port, path, headers, timeout: 10_000 };
  return new Promise((resolve, reject) => {
    const request = secure ? requestHttps({ ...options, rejectUnauthorized: false }) : requestHttp(options);
    request
      .on('response', (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('end', () => {
          const { statusCode = 0, headers: got } = response;
          resolve({ status: statusCode, headers: got, body: Buffer.concat(chunks) });
        });
      })
      .on('error', reject)
      .end();
  });
}
