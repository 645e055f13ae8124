/** Whether a text has the mark of a footnote behind a word: «12*», «рабочих дней³», «системе <1>». */
export function refersTo(text: string, mark: string): boolean {
  const sign = markSign(mark);
  if (sign.startsWith('*')) {
    // Not a part of `**`, and not the star that opens or closes emphasis.
    return new RegExp(`[^\\s*]${escaped(sign)}(?![*\\p{L}\\d])`, 'u').test(withoutEmphasis(text));
  }
  if (/^[<[]/u.test(sign)) return new RegExp(`\\S[^\\S\\n]?${escaped(sign)}`, 'u').test(text);
  const figures = '[⁰¹²³⁴-⁹]';
  return new RegExp(`(?<!${figures})${escaped(sign)}(?!${figures})`, 'u').test(text);
}

/** The mark as it stands behind a word: without its bracket and the strokes that escape its stars. */
function markSign(mark: string): string {
  return mark.replaceAll('\\', '').replace(/(?<=[*⁰¹²³⁴-⁹])\)$/u, '');
}

function withoutEmphasis(text: string): string {
  return text
    .replaceAll('\\*', '*')
    .replace(/(?<![\p{L}\p{N}*.,;:)])(\*{1,3})(?=[^\s*])([^*]+)(?<=[^\s*])\1(?!\*)/gu, '$2');
}

function escaped(sign: string): string {
  return sign.replace(/[*[\]]/gu, '\\$&');
}
