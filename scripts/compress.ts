/**
 * Compresses what was built, once and as well as it can be done, so that a web server only has to send it:
 * `npm run compress` after `npm run build`. Beside each file that gains by it stand `.br`, `.zst` and `.gz`.
 */
import { readdir, readFile, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip, zstdCompress } from 'node:zlib';
import { readOptions } from './lib/options.mjs';

readOptions('Usage: npm run compress', { options: {} });

const root = path.resolve(import.meta.dirname, '../dist');
const compressible = /\.(?:html|css|js|json|svg|xml|txt|md)$/u;
/** Smaller files fit into one packet anyway. */
const SMALLEST = 1000;
/** At a time: each takes a thread of the pool. */
const TOGETHER = 8;

const brotli = promisify(brotliCompress);
const zip = promisify(gzip);
const zstd = promisify(zstdCompress);
/** The highest that any reader's browser must be able to undo: above it the window outgrows 8 MB. */
const ZSTD_LEVEL = 19;

const names = await readdir(root, { recursive: true }).catch(() => {
  console.error('dist/ is not there: run npm run build first.');
  process.exit(1);
});
const files: string[] = [];
for (const name of names) {
  if (compressible.test(name) && (await stat(path.join(root, name))).size >= SMALLEST)
    files.push(path.join(root, name));
}

const sums = { plain: 0, br: 0, zst: 0, gz: 0 };
const compress = async (file: string): Promise<void> => {
  const plain = await readFile(file);
  const params = {
    [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
    [constants.BROTLI_PARAM_SIZE_HINT]: plain.length,
  };
  const [br, zst, gz] = await Promise.all([
    brotli(plain, { params }),
    zstd(plain, {
      params: { [constants.ZSTD_c_compressionLevel]: ZSTD_LEVEL },
      pledgedSrcSize: plain.length,
    }),
    zip(plain, { level: 9 }),
  ]);
  await Promise.all([
    writeFile(`${file}.br`, br),
    writeFile(`${file}.zst`, zst),
    writeFile(`${file}.gz`, gz),
  ]);
  sums.plain += plain.length;
  sums.br += br.length;
  sums.zst += zst.length;
  sums.gz += gz.length;
};
for (let start = 0; start < files.length; start += TOGETHER)
  await Promise.all(files.slice(start, start + TOGETHER).map(compress));

const kilobytes = (bytes: number): string => `${(bytes / 1024).toFixed(0)} KB`;
console.log(
  `${String(files.length)} files: ${kilobytes(sums.plain)}, brotli ${kilobytes(sums.br)}, zstd ${kilobytes(sums.zst)}, gzip ${kilobytes(sums.gz)}`,
);
