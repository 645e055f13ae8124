import { Unreadable, type Received } from '../received.ts';
export async function readPdf(bytes: Uint8Array): Promise<Received> { throw new Unreadable(String(bytes.length)); }
