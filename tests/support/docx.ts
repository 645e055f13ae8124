import { strFromU8, unzipSync } from 'fflate';
import { DOMParser } from '@xmldom/xmldom';
import { NO_BREAK } from '../../src/words/typography/bound.ts';

/** A file of an office program, taken apart: text of its paragraphs with plain spaces, and its files. */
export interface UnzippedDocx {
  paragraphs: string[];
  /** The rows of its tables that have lines, cell by cell. */
  files: string[];
  xml: (path: string) => string;
}

/** @throws where a file in it is no well-formed XML */
export async function unzipDocx(blob: Blob): Promise<UnzippedDocx> {
  const files = unzipSync(new Uint8Array(await blob.arrayBuffer()));
  const xml = (path: string): string => strFromU8(files[path] ?? new Uint8Array());
  const parser = new DOMParser({
    onError: (_, message) => {
      throw new Error(message);
    },
  });
  for (const path of Object.keys(files))
    if (/\.(?:xml|rels)$/u.test(path)) parser.parseFromString(xml(path), 'text/xml');
  const body = parser.parseFromString(xml('word/document.xml'), 'text/xml');
  const paragraphs = Array.from(body.getElementsByTagName('w:p'), (paragraph) =>
    (paragraph.textContent ?? '').replaceAll(NO_BREAK, ' '),
  );
  return { paragraphs, files: Object.keys(files), xml };
}
