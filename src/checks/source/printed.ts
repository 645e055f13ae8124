/**
 * Whether a line of source.txt prints words. An empty line does not, nor does a rule that parts one piece of text from the next
 * (`---`, `***`, `====`). A row of underscores does: forms print it where one has to write.
 */
export function isPrinted(line: string): boolean {
  return line.trim() !== '' && !/^\s*(?:(?:[-–—]\s*){3,}|(?:\*\s*){3,}|={3,}\s*)$/u.test(line);
}

/** The words of a line of source.txt, without the bullet or the signs of a heading before them. */
export function withoutBullet(line: string): string {
  return line.replace(/^[ \t]*(?:-|#{1,6})[ \t]+/u, '');
}
