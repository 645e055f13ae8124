import { gunzipSync } from 'node:zlib';
import { close, createIndex } from 'pagefind';

/** Pagefind writes this before the content of each of its files. */
const SIGNATURE = 'pagefind_dcd';
/** No language of Pagefind's: our folding has already cut the endings, and its code without a stemmer is smaller. */
const LANGUAGE = 'unknown';

/** Pagefind's WebAssembly as it comes. The site has a smaller one, which `npm run engine` cuts out of it. */
export async function pagefindEngine(): Promise<Uint8Array> {
  const { index, errors } = await createIndex({ forceLanguage: LANGUAGE });
  if (!index) throw new Error(errors.join('\n'));
  const written = await index.getFiles();
  await close();
  const engine = written.files.find(({ path }) => path === `wasm.${LANGUAGE}.pagefind`);
  if (!engine) throw new Error('Pagefind wrote no WebAssembly: has its version changed?');
  const bytes = gunzipSync(engine.content);
  if (bytes.subarray(0, SIGNATURE.length).toString() !== SIGNATURE)
    throw new Error('Pagefind wrote a file without its signature: has its version changed?');
  return bytes.subarray(SIGNATURE.length);
}
