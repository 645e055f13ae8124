import { zipSync } from 'fflate';
import { readReceived } from '../../scripts/lib/received/read.ts';
import type { Received } from '../../scripts/lib/received/received.ts';

/** A document of Word with the given body. @param beside its other parts, by name */
export function wordFile(body: string, beside: Readonly<Record<string, string>> = {}): Uint8Array {
  const root = (name: string, words: string): Uint8Array =>
    Buffer.from(
      `<w:${name} xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${words}</w:${name}>`,
    );
  const others = Object.entries(beside).map(([name, words]) => [`word/${name}.xml`, root(name, words)]);
  return zipSync({
    'word/document.xml': root('document', `<w:body>${body}</w:body>`),
    ...(Object.fromEntries(others) as Record<string, Uint8Array>),
  });
}

/** Reads such a document. */
export async function readWord(
  body: string,
  beside: Readonly<Record<string, string>> = {},
): Promise<Received> {
  return partsOf(wordFile(body, beside));
}

/** Reads an OpenDocument text with the given styles and body. */
export async function readOpenDocument(styles: string, body: string): Promise<Received> {
  return partsOf(
    zipSync({
      mimetype: Buffer.from('application/vnd.oasis.opendocument.text'),
      'content.xml': Buffer.from(
        `<office:document-content xmlns:office="o" xmlns:style="s" xmlns:text="t" xmlns:table="b" xmlns:fo="f">` +
          `<office:automatic-styles>${styles}</office:automatic-styles>` +
          `<office:body><office:text>${body}</office:text></office:body></office:document-content>`,
      ),
    }),
  );
}

/** Reads a saved page with the given body. */
export async function readPage(body: string): Promise<Received> {
  return partsOf(Buffer.from(`<!doctype html><body>${body}</body>`));
}

async function partsOf(bytes: Uint8Array): Promise<Received> {
  const received = await readReceived(bytes);
  if ('text' in received) throw new Error('it was read as plain text');
  return received;
}
