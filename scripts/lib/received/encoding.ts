/** Encodings in which Russian texts are written that are not UTF-8. */
const singleByte = ['windows-1251', 'koi8-r', 'ibm866'] as const;

/** The text of bytes in whatever encoding they are, and its name. */
export function decodeText(bytes: Uint8Array, declared?: string): { text: string; encoding: string } {
  const marked = byMark(bytes);
  if (marked !== undefined) return decoded(bytes, marked);
  if (isUtf8(bytes)) return decoded(bytes, 'utf-8');
  if (declared !== undefined && isKnown(declared)) return decoded(bytes, declared);
  const likely = singleByte.map((encoding) => decoded(bytes, encoding));
  return likely.reduce((best, one) => (russian(one.text) > russian(best.text) ? one : best));
}

function decoded(bytes: Uint8Array, encoding: string): { text: string; encoding: string } {
  return { text: new TextDecoder(encoding).decode(bytes), encoding };
}

/** The encoding that the first bytes tell. */
function byMark([first, second]: Uint8Array): string | undefined {
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  return first === 0xfe && second === 0xff ? 'utf-16be' : undefined;
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

function isKnown(encoding: string): boolean {
  try {
    return new TextDecoder(encoding).encoding !== 'utf-8';
  } catch {
    return false;
  }
}

/** How much a text looks like Russian: small letters are far more frequent than capitals and signs. */
function russian(text: string): number {
  return (
    (text.match(/[а-яё]/gu)?.length ?? 0) - (text.match(/[^\sа-яёА-ЯЁ\d\p{ASCII}«»—–№…]/gu)?.length ?? 0)
  );
}
