/**
 * A regulation as one file: all its pages, its part of the search index and the data that its pages fetch, compressed
 * together. One request instead of two hundred, and the same bytes from every host.
 */
export interface Pack {
  files: PackedFile[];
  /** Short links: `1.4.3` -> `/tor-knd/text/#clause-1.4.3`. Their pages would be half of the pack. */
  short: Record<string, string>;
}

export interface PackedFile {
  /** As it is asked for: `/tor-knd/text/`. */
  path: string;
  /** Content type. */
  type: string;
  /** The file, if it is text. */
  text?: string;
  /** The file in base64, if it is not. */
  bytes?: string;
}

/** What a build says of a regulation's pack, in a file of its own that is asked for at each visit. */
export interface Notice {
  /** Fingerprint of the pack. */
  version: string;
  /** Short title of the regulation. */
  title: string;
  /** Path of the pack. */
  pack: string;
  /** Size of the pack as it is sent. */
  bytes: number;
  /** Scripts and styles that its pages ask for. */
  assets: string[];
}

/** Packed text as written by `packed` in a build. Rejects where the file is damaged or cut off. */
export async function unpacked(body: ReadableStream<Uint8Array<ArrayBuffer>>): Promise<Pack> {
  return (await new Response(body.pipeThrough(new DecompressionStream('gzip'))).json()) as Pack;
}

/** A file of a pack, as a host would answer. */
export function responseOf({ type, text, bytes }: PackedFile): Response {
  const body = text ?? Uint8Array.from(atob(bytes ?? ''), (letter) => letter.charCodeAt(0));
  return new Response(body, { headers: { 'content-type': type } });
}
