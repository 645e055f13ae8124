import { promisify } from 'node:util';
import {
  brotliCompress,
  brotliDecompressSync,
  constants,
  gunzipSync,
  gzip,
  zstdCompress,
  zstdDecompressSync,
} from 'node:zlib';

const brotli = promisify(brotliCompress);
const zip = promisify(gzip);
const zstd = promisify(zstdCompress);
/** The highest level that every browser must be able to undo: above it the window outgrows 8 MB. */
const ZSTD_LEVEL = 19;

/** Ways of compressing a file, by the ending that it gets: how to do it as well as it can be done, and how to undo it. */
export const encodings: Readonly<
  Record<string, { encode: (plain: Buffer) => Promise<Buffer>; decode: (bytes: Buffer) => Buffer }>
> = {
  '.br': {
    encode: (plain) =>
      brotli(plain, {
        params: {
          [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
          [constants.BROTLI_PARAM_SIZE_HINT]: plain.length,
        },
      }),
    decode: (bytes) => brotliDecompressSync(bytes),
  },
  '.zst': {
    encode: (plain) =>
      zstd(plain, {
        params: { [constants.ZSTD_c_compressionLevel]: ZSTD_LEVEL },
        pledgedSrcSize: plain.length,
      }),
    decode: (bytes) => zstdDecompressSync(bytes),
  },
  '.gz': { encode: (plain) => zip(plain, { level: 9 }), decode: (bytes) => gunzipSync(bytes) },
};

const COMPRESSIBLE = /\.(?:html|css|js|json|svg|xml|txt|md|wasm)$/u;
/** Smaller files fit into one packet anyway. */
const SMALLEST = 1000;

/** Whether a file gains by being compressed. @param size in bytes */
export function isCompressible(name: string, size: number): boolean {
  return COMPRESSIBLE.test(name) && size >= SMALLEST;
}

/** The file that a compressed one was made from; undefined where the name is not that of a compressed file. */
export function plainName(name: string): string | undefined {
  const ending = Object.keys(encodings).find((each) => name.endsWith(each));
  return ending === undefined ? undefined : name.slice(0, -ending.length);
}

/** Whether compressed bytes hold these very words. */
export function holds(name: string, compressed: Buffer, plain: Buffer): boolean {
  const ending = Object.keys(encodings).find((each) => name.endsWith(each)) ?? '';
  try {
    return encodings[ending]?.decode(compressed).equals(plain) ?? false;
  } catch {
    return false;
  }
}
