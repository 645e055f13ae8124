/** A value of CBOR (RFC 8949): where it begins and ends, and what it holds. */
export interface CborItem {
  bytes: Uint8Array;
  /** The items of an array; empty for everything else. */
  items: CborItem[];
  /** The words of a text; empty for everything else. */
  text: string;
}

const BYTES = 2;
const TEXT = 3;
const ARRAY = 4;

/** Reads the item that stands first. Of maps and other things that Pagefind does not write, only the head. */
export function readCbor(from: Uint8Array): CborItem {
  const first = from[0] ?? 0;
  const major = first >> 5;
  const short = first & 31;
  const size = short < 24 ? 0 : 2 ** (short - 24);
  const value = size === 0 ? short : from.subarray(1, 1 + size).reduce((sum, byte) => sum * 256 + byte, 0);
  let end = 1 + size + (major === BYTES || major === TEXT ? value : 0);
  const text = major === TEXT ? new TextDecoder().decode(from.subarray(1 + size, end)) : '';
  const items: CborItem[] = [];
  for (let left = major === ARRAY ? value : 0; left > 0; left--) {
    const item = readCbor(from.subarray(end));
    items.push(item);
    end += item.bytes.length;
  }
  return { bytes: from.subarray(0, end), items, text };
}
