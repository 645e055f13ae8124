/**
 * The text of a file. We write UTF-8; an editor may have saved it again as UTF-16 or, on an old Windows, as windows-1251.
 *
 * @returns undefined when the bytes are broken UTF-8: read as anything else they would give letters that nobody wrote
 */
export function decodeText(bytes: Uint8Array): string | undefined {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return decoded(bytes, 'utf-16le');
  if (first === 0xfe && second === 0xff) return decoded(bytes, 'utf-16be');
  return decoded(bytes, 'utf-8') ?? (isBrokenUtf8(bytes) ? undefined : decoded(bytes, 'windows-1251'));
}

function decoded(bytes: Uint8Array, encoding: string): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/**
 * Whether most of what is not ASCII reads as UTF-8. In windows-1251 a run of Russian letters is none, so next to nothing of
 * it does.
 */
function isBrokenUtf8(bytes: Uint8Array): boolean {
  const text = new TextDecoder('utf-8').decode(bytes);
  const broken = text.match(/\uFFFD/gu)?.length ?? 0;
  const sound = text.match(/[^\u0000-\u007F\uFFFD]/gu)?.length ?? 0;
  return sound > broken;
}
