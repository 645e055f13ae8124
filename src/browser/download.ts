/** Gives the reader a text as a file. */
export function download(name: string, text: string, type = 'text/plain'): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type: `${type};charset=utf-8` }));
  link.download = name;
  link.click();
  URL.revokeObjectURL(link.href);
}

/** A name for a file: letters, digits and hyphens of any script, not too long. */
export function fileName(text: string): string {
  const plain = text
    .toWellFormed()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/gu, '');
  return Array.from(plain).slice(0, 60).join('') || 'navigator';
}
