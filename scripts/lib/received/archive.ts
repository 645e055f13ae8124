import { strFromU8, unzipSync } from 'fflate';
import { Unreadable } from './received.ts';

/** The files of a zip archive that hold text, by their path. @throws Unreadable where it is damaged */
export function unzipText(bytes: Uint8Array): Map<string, string> {
  try {
    const files = unzipSync(bytes, { filter: ({ name }) => /(?:\.xml|\.rels|^mimetype)$/u.test(name) });
    return new Map(Object.entries(files).map(([name, data]) => [name, strFromU8(data)]));
  } catch {
    throw new Unreadable('The file is damaged or protected by a password: open it and save it anew.');
  }
}
