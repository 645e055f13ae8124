/** What Pagefind's WebAssembly offers, as far as we use it. Strings and bytes go in and out as address and length. */
interface Exports {
  memory: WebAssembly.Memory;
  __wbindgen_externrefs: WebAssembly.Table;
  __wbindgen_start(): void;
  __wbindgen_malloc(length: number, align: number): number;
  __wbindgen_free(address: number, length: number, align: number): void;
  init_pagefind(address: number, length: number): number;
  enter_playground_mode(index: number): number;
  load_index_chunk(index: number, address: number, length: number): number;
  request_indexes(index: number, address: number, length: number): [number, number];
  search(
    index: number,
    ...rest: [...words: number[], exact: number, exactDiacritics: number]
  ): [number, number];
}

/** A found record, with the words of the index that it was found by. */
export interface Found {
  /** Name of the record. */
  p: string;
  /** Word, and how much of the record it is (BM25 without the word's rarity, which a shelf knows only for itself). */
  scores: { w: string; b_tf: number }[];
}

/** Pagefind's search, without its loader: ours knows the few files that we keep and takes a tenth of the bytes. */
export interface Engine {
  open(records: Uint8Array): Index;
}

/** One opened list of records. */
export interface Index {
  /** Names of the chunks that a word may stand in. */
  chunksFor(word: string): string[];
  load(chunk: Uint8Array): void;
  find(word: string): Found[];
}

/** Starts Pagefind's WebAssembly. */
export async function startEngine(code: BufferSource): Promise<Engine> {
  const imports = { './pagefind_web_bg.js': { __wbindgen_init_externref_table: initTable } };
  const { instance } = await WebAssembly.instantiate(code, imports);
  const wasm = instance.exports as unknown as Exports;
  wasm.__wbindgen_start();

  function initTable(): void {
    const table = (instance.exports as unknown as Exports).__wbindgen_externrefs;
    const offset = table.grow(4);
    table.set(0, undefined);
    [undefined, null, true, false].forEach((value, index) => table.set(offset + index, value));
  }

  const put = (bytes: Uint8Array): [number, number] => {
    const address = wasm.__wbindgen_malloc(bytes.length, 1) >>> 0;
    new Uint8Array(wasm.memory.buffer).set(bytes, address);
    return [address, bytes.length];
  };
  const putText = (text: string): [number, number] => put(new TextEncoder().encode(text));
  const take = ([address, length]: [number, number]): unknown => {
    const bytes = new Uint8Array(wasm.memory.buffer, address >>> 0, length);
    const text = new TextDecoder().decode(bytes);
    wasm.__wbindgen_free(address, length, 1);
    return JSON.parse(text);
  };

  return {
    open: (records) => {
      // Its playground mode tells by which words a record was found.
      let index = wasm.enter_playground_mode(wasm.init_pagefind(...put(records)));
      return {
        chunksFor: (word) => take(wasm.request_indexes(index, ...putText(word))) as string[],
        load: (chunk) => {
          index = wasm.load_index_chunk(index, ...put(chunk));
        },
        find: (word) => {
          const arguments_ = [word, word, '{}', ''].flatMap(putText);
          return (take(wasm.search(index, ...arguments_, 0, 0)) as { results: Found[] }).results;
        },
      };
    },
  };
}
