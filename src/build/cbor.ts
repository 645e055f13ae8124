/** As much of CBOR (RFC 8949) as it takes to write an index for Pagefind. */

const WHOLE = 0;
const NEGATIVE = 1;
const TEXT = 3;
const ARRAY = 4;

/** A whole number. */
export function number(value: number): Uint8Array {
  return value < 0 ? head(NEGATIVE, -1 - value) : head(WHOLE, value);
}

export function text(value: string): Uint8Array {
  const bytes = Buffer.from(value);
  return Buffer.concat([head(TEXT, bytes.length), bytes]);
}

/** An array of items that are encoded already. */
export function array(items: readonly Uint8Array[]): Uint8Array {
  return Buffer.concat([head(ARRAY, items.length), ...items]);
}

/** @param value below 2³² */
function head(major: number, value: number): Uint8Array {
  const type = major << 5;
  if (value < 24) return Uint8Array.of(type | value);
  if (value < 2 ** 8) return Uint8Array.of(type | 24, value);
  if (value < 2 ** 16) return Uint8Array.of(type | 25, value >> 8, value & 255);
  const bytes = Buffer.from([type | 26, 0, 0, 0, 0]);
  bytes.writeUInt32BE(value, 1);
  return bytes;
}
