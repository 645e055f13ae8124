/** Some browsers begin to save only after the reader has answered where to. */
const SAVED_BY = 60_000;

/** Gives the reader a text as a file. */
export function download(name: string, text: string, type = 'text/plain'): void {
  downloadBlob(name, new Blob([text], { type: `${type};charset=utf-8` }));
}

/** Gives the reader a file. */
export function downloadBlob(name: string, blob: Blob): void {
  const link = document.createElement('a');
  const address = URL.createObjectURL(blob);
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), SAVED_BY);
}

/** A name for a file: letters, digits and hyphens of any script, not too long. */
export function fileName(text: string): string {
  const plain = text
    .toWellFormed()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/gu, '');
  return Array.from(plain).slice(0, 60).join('') || 'navigator';
}
