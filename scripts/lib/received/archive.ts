import { strFromU8, unzipSync } from 'fflate';
import { checkLength, Unreadable } from './received.ts';

/** Of XML, at least this many characters are markup for each of its text. */
const MARKUP = 10;

/** The files of a zip archive that hold text, by their path. @throws Unreadable where it is damaged, protected or too long */
export function unzipText(bytes: Uint8Array): Map<string, string> {
  checkLength(contentsOf(bytes).reduce((sum, { size }) => sum + size, 0) / MARKUP);
  const files = unzipped(() => unzipSync(bytes, { filter: ({ name }) => isText(name) }));
  const texts = new Map(Object.entries(files).map(([name, data]) => [name, strFromU8(data)]));
  if (/<manifest:encryption-data\b/u.test(texts.get('META-INF/manifest.xml') ?? ''))
    throw new Unreadable(
      'The document is protected by a password: open it, save it without one, and give that file.',
    );
  return texts;
}

/** What an archive says that it holds, for those who have given another one. */
export function namesIn(bytes: Uint8Array): string[] {
  return contentsOf(bytes).map(({ name }) => name);
}

function contentsOf(bytes: Uint8Array): { name: string; size: number }[] {
  const contents: { name: string; size: number }[] = [];
  unzipped(() =>
    unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        contents.push({ name, size: isText(name) ? originalSize : 0 });
        return false;
      },
    }),
  );
  return contents;
}

function isText(name: string): boolean {
  return /(?:\.xml|\.rels|^mimetype)$/u.test(name);
}

function unzipped<Result>(read: () => Result): Result {
  try {
    return read();
  } catch {
    throw new Unreadable('The file is damaged or protected by a password: open it and save it anew.');
  }
}
