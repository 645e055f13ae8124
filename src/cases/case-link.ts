import { decodedFragment, fitting } from '../links/fragment.ts';

/** A longer link breaks in mail programs and messengers. */
export const longestLink = 16_000;
/** Bytes of the text inside. */
const LONGEST_TEXT = 2_000_000;
const PACKED = /^case=[\w-]+$/u;

/** Packs a case file into a fragment: `#case=<deflated, base64url>`. @returns undefined when it would be too long. */
export async function writeCaseLink(text: string): Promise<string | undefined> {
  const packed = await through(
    new CompressionStream('deflate-raw'),
    new TextEncoder().encode(text),
    Infinity,
  );
  if (!packed) return undefined;
  const base64 = btoa(Array.from(packed, (byte) => String.fromCodePoint(byte)).join(''));
  const fragment = `#case=${base64.replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/u, '')}`;
  return fragment.length > longestLink ? undefined : fragment;
}

/** Whether a fragment carries a case, or is what is left of one that did. */
export function isCaseLink(hash: string): boolean {
  return /^#case(?:=|%3D)/iu.test(hash);
}

/** Unpacks the text of a case file from a fragment. Never throws. @returns undefined when there is none that can be read. */
export async function readCaseLink(hash: string): Promise<string | undefined> {
  if (!isCaseLink(hash)) return undefined;
  const text = fitting(decodedFragment(hash), (each) => PACKED.test(each));
  if (!PACKED.test(text) || text.length >= longestLink) return undefined;
  const packed = text.slice('case='.length);
  try {
    const binary = atob(packed.replaceAll('-', '+').replaceAll('_', '/'));
    const bytes = Uint8Array.from(binary, (character) => character.codePointAt(0) ?? 0);
    const unpacked = await through(new DecompressionStream('deflate-raw'), bytes, LONGEST_TEXT);
    return unpacked && new TextDecoder('utf-8', { fatal: true }).decode(unpacked);
  } catch {
    return undefined;
  }
}

/** @returns undefined when more comes out than was expected: a small fragment can unpack to gigabytes. */
async function through(
  stream: CompressionStream | DecompressionStream,
  bytes: Uint8Array<ArrayBuffer>,
  most: number,
): Promise<Uint8Array | undefined> {
  const reader = new Blob([bytes]).stream().pipeThrough(stream).getReader();
  const chunks: Uint8Array[] = [];
  let length = 0;
  for (;;) {
    const { done, value } = (await reader.read()) as ReadableStreamReadResult<Uint8Array>;
    if (done) break;
    length += value.length;
    if (length > most) {
      await reader.cancel();
      return undefined;
    }
    chunks.push(value);
  }
  const whole = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}
