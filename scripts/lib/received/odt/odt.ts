import { Unreadable, type Received } from '../received.ts';
export function readOdt(files: ReadonlyMap<string, string>): Received { throw new Unreadable(String(files.size)); }
