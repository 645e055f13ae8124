import { sitePath } from '../browser/site-path.ts';

/** How the files of the index are read. A port, so that the tests can read them from disk. */
export interface Read {
  bytes(path: string): Promise<Uint8Array<ArrayBuffer>>;
  /** A file that is kept compressed: servers do not compress what they do not know. */
  packed(path: string): Promise<Uint8Array>;
  text(path: string): Promise<string>;
}

/** Reads the index from the site itself. Rejects where the site was not built or the network fails. */
export function readFromSite(): Read {
  const get = async (path: string): Promise<Response> => {
    const response = await fetch(sitePath(`/search/${path}`));
    if (!response.ok) throw new Error(`${path}: ${String(response.status)}`);
    return response;
  };
  return readWith(get);
}

/** Reads through anything that answers like `fetch`. */
export function readWith(get: (path: string) => Promise<Response>): Read {
  return {
    bytes: async (path) => new Uint8Array(await (await get(path)).arrayBuffer()),
    packed: async (path) => {
      const { body } = await get(path);
      if (!body) throw new Error(`${path} is empty`);
      const plain = new Response(body.pipeThrough(new DecompressionStream('gzip')));
      return new Uint8Array(await plain.arrayBuffer());
    },
    text: async (path) => (await get(path)).text(),
  };
}
