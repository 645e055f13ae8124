/** As much of CBOR (RFC 8949) as it takes to cut Pagefind's lists in pieces: where items begin and end. */
export interface CborItem {
  start: number;
  end: number;
  /** The items of an array; empty for everything else. */
  items: CborItem[];
}

const TEXT = 3;
const ARRAY = 4;
const MAP = 5;

/** Finds the borders of the item that starts at an offset and of all items in it. */
export function readItem(bytes: Uint8Array, start = 0): CborItem {
  const { major, value, end: head } = readHead(bytes, start);
  if (major === 2 || major === TEXT) return { start, end: head + value, items: [] };
  if (major !== ARRAY && major !== MAP) return { start, end: head, items: [] };
  const items: CborItem[] = [];
  let end = head;
  for (let count = major === MAP ? value * 2 : value; count > 0; count--) {
    const item = readItem(bytes, end);
    items.push(item);
    end = item.end;
  }
  return { start, end, items };
}

/** The text that an item holds. */
export function textOf(bytes: Uint8Array, { start, end }: CborItem): string {
  return new TextDecoder().decode(bytes.subarray(readHead(bytes, start).end, end));
}

/** An array of items that are encoded already. */
export function writeArray(items: readonly Uint8Array[]): Uint8Array {
  return Buffer.concat([writeHead(ARRAY, items.length), ...items]);
}

export function writeText(text: string): Uint8Array {
  const bytes = new TextEncoder().encode(text);
  return Buffer.concat([writeHead(TEXT, bytes.length), bytes]);
}

function readHead(bytes: Uint8Array, start: number): { major: number; value: number; end: number } {
  const first = bytes[start] ?? 0;
  const short = first & 31;
  const size = short < 24 ? 0 : 2 ** (short - 24);
  if (size > 8) throw new Error('CBOR of unknown length: has the version of Pagefind changed?');
  const value =
    size === 0
      ? short
      : bytes.subarray(start + 1, start + 1 + size).reduce((sum, byte) => sum * 256 + byte, 0);
  return { major: first >> 5, value, end: start + 1 + size };
}

function writeHead(major: number, value: number): Uint8Array {
  if (value < 24) return Uint8Array.of((major << 5) | value);
  if (value < 256) return Uint8Array.of((major << 5) | 24, value);
  return Uint8Array.of((major << 5) | 25, value >> 8, value & 255);
}
