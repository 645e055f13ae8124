/** Addresses in the memory of a module, the last one not included. */
export interface Range {
  from: number;
  to: number;
}

/** Shorter runs are left where they are: little is gained by them, and a mistake would be hard to see. */
const SHORTEST = 1024;

/**
 * Where data lie that only removed functions used: from an address that the code named before and no longer names, to the
 * next one that anything names. Binaryen removes functions, but cannot know whose the data are.
 *
 * A number may look like an address, so this is a strong sign and no proof; the tests compare the answers.
 *
 * @param before the code of the module as `wasm-dis` writes it @param after the same without the functions
 */
export function forsakenData(before: string, after: string, module: Uint8Array): Range[] {
  const segments = segmentsOf(module);
  const start = Math.min(...segments.map(({ address }) => address));
  const end = Math.max(...segments.map(({ address, bytes }) => address + bytes.length));
  const pointers = segments.flatMap(wordsIn);
  const kept = new Set([...namedIn(after), ...pointers]);
  const named = [...new Set([...namedIn(before), ...pointers])]
    .filter((address) => address >= start && address < end)
    .sort((a, b) => a - b);
  return named
    .map((from, index) => ({ from, to: named[index + 1] ?? end }))
    .filter(({ from, to }) => !kept.has(from) && to - from >= SHORTEST);
}

/** The module with zeros in these places, which `wasm-opt` then leaves out. */
export function withoutData(module: Uint8Array, ranges: readonly Range[]): Uint8Array {
  const cleared = Uint8Array.from(module);
  for (const { address, bytes } of segmentsOf(cleared)) {
    for (const { from, to } of ranges) bytes.fill(0, Math.max(0, from - address), Math.max(0, to - address));
  }
  return cleared;
}

/** Numbers in the code that may be addresses. The data themselves stand in lines of their own. */
function* namedIn(code: string): Generator<number> {
  for (const line of code.split('\n')) {
    if (line.startsWith(' (data ')) continue;
    for (const [, number] of line.matchAll(/(?:i32\.const |offset=)(\d+)/gu)) yield Number(number);
  }
}

interface Segment {
  address: number;
  /** A view of the module. */
  bytes: Uint8Array;
}

/** Aligned words of the data, any of which may be an address. */
function wordsIn({ address, bytes }: Segment): number[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const words: number[] = [];
  for (let at = -address & 3; at + 4 <= bytes.length; at += 4) words.push(view.getUint32(at, true));
  return words;
}

const HEADER = 8;
const DATA_SECTION = 11;
const I32_CONST = 0x41;
const END = 0x0b;

/** The data of a module with the addresses where they are put. */
function segmentsOf(module: Uint8Array): Segment[] {
  let at = HEADER;
  const byte = (): number => module[at++] ?? 0;
  // LEB128; addresses and lengths are below 2³¹, so a signed number is read like an unsigned one.
  const number = (): number => {
    let value = 0;
    for (let shift = 0; ; shift += 7) {
      const next = byte();
      value += (next & 0x7f) * 2 ** shift;
      if (next < 0x80) return value;
    }
  };
  const segment = (): Segment => {
    if (number() !== 0 || byte() !== I32_CONST)
      throw new Error('The data of the module are put in a new way.');
    const address = number();
    if (byte() !== END) throw new Error('The data of the module are put where code says.');
    const length = number();
    at += length;
    return { address, bytes: module.subarray(at - length, at) };
  };
  while (at < module.length) {
    const section = byte();
    const end = number() + at;
    if (section === DATA_SECTION) return Array.from({ length: number() }, segment);
    at = end;
  }
  return [];
}
