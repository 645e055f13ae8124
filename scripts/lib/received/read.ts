import { plainText } from '../../../src/model/markup.ts';
import { unzipText } from './archive.ts';
import { readDocx } from './docx/docx.ts';
import { decodeText } from './encoding.ts';
import { readHtml } from './html/html.ts';
import { readOdt } from './odt/odt.ts';
import { convertToDocx } from './office.ts';
import { readPdf } from './pdf/pdf.ts';
import { checkLength, Unreadable, type Received } from './received.ts';

/** A text is its own source.txt; of every other file there are parts. */
export type ReceivedFile = { text: string; format: string; told: string[] } | Received;

/**
 * Reads a file that somebody has sent. What it is, is seen from its first bytes: portals give HTML the name `.doc`.
 * @throws Unreadable with the reason and what to do
 */
export async function readReceived(bytes: Uint8Array): Promise<ReceivedFile> {
  const begins = (signature: string): boolean =>
    Buffer.from(bytes.subarray(0, signature.length)).toString('latin1') === signature;
  if (begins('PK\u0003\u0004')) return readArchive(bytes);
  if (begins('%PDF')) return readPdf(bytes);
  if (begins('{\\rtf')) return viaOffice(bytes, '.rtf', 'документ RTF');
  if (begins('\u00d0\u00cf\u0011\u00e0')) {
    checkProtection(bytes);
    return viaOffice(bytes, '.doc', 'документ Word 97–2003 (.doc)');
  }
  if (bytes.every((byte) => byte === 0)) throw new Unreadable('The file is empty: ask for it once more.');
  const { text, encoding } = decodeText(bytes);
  if (
    /^\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)*<(?:!doctype\s+html|html|head|body|div|p|table)[\s>]/isu.test(
      text,
    )
  )
    return readHtml(bytes);
  return readText(text, encoding);
}

/** Word puts a document that a password protects into a file of another kind, and names its stream so. */
function checkProtection(bytes: Uint8Array): void {
  if (!Buffer.from(bytes).includes(Buffer.from('EncryptedPackage', 'utf16le'))) return;
  throw new Unreadable(
    'The document is protected by a password: open it in Word, take the password away (File, Info, Protect Document) and save it.',
  );
}

function readArchive(bytes: Uint8Array): Received {
  const files = unzipText(bytes);
  if (files.get('mimetype')?.startsWith('application/vnd.oasis.opendocument.text')) return readOdt(files);
  return readDocx(bytes);
}

function viaOffice(bytes: Uint8Array, extension: string, format: string): Received {
  return { ...readDocx(convertToDocx(bytes, extension)), format: `${format}, преобразован LibreOffice` };
}

function readText(text: string, encoding: string): ReceivedFile {
  if (text.trim() === '') throw new Unreadable('The file is empty: ask for it once more.');
  const unreadable = text.match(/[\0-\u0008\u000E-\u001F\uFFFD]/gu)?.length ?? 0;
  if (unreadable > 0) {
    throw new Unreadable(
      'The file is no text, and nothing else that can be read: give a .docx, .odt, .pdf, .html, .rtf, .doc or .txt.',
    );
  }
  checkLength(text.length);
  return {
    text,
    format: encoding === 'utf-8' ? 'текст' : `текст в кодировке ${encoding}`,
    told: toldOfMarkup(text),
  };
}

/** A text is read as Markdown; who has typed its signs as words has to know. */
function toldOfMarkup(text: string): string[] {
  const lines = text.split('\n').flatMap((line, index) => {
    const words = line.replace(/[<>|]/gu, ' ');
    return plainText(words) !== words || /\\[!-/:-@[-`{-~]/u.test(words) ? [String(index + 1)] : [];
  });
  if (lines.length === 0) return [];
  const at = lines.length === 1 ? 'строка' : 'строки';
  return [
    `Знаки Markdown (*…*, […](…), \\) прочитаны как разметка, в словах их нет: ${at} ${lines.join(', ')}. Если они напечатаны в документе, поставьте перед каждым «\\» в source.txt и text.mdx.`,
  ];
}
