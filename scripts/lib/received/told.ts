import type { Run } from './runs.ts';
import { struckOut } from './struck.ts';

/** What a file has beside the words that count, with the paragraph where it stands. */
export class Told {
  readonly #lines: string[] = [];
  readonly #counts = new Map<string, number[]>();

  /** A tracked change that nobody has accepted: what is inserted is not taken, what is deleted stays. */
  change(kind: 'вставка' | 'удаление', author: string, words: string, paragraph: number): void {
    const text = words.replace(/\s+/gu, ' ').trim();
    if (text === '') return;
    const fate = kind === 'вставка' ? 'не взята' : 'не учтено, слова оставлены';
    const by = author === '' ? '' : `, автор ${author}`;
    this.#lines.push(
      `Непринятое исправление, ${kind} (${fate}): «${text}»${by}, абзац ${String(paragraph)}.`,
    );
  }

  comment(author: string, words: string, paragraph: number | undefined): void {
    const by = author === '' ? '' : ` (${author})`;
    const at = paragraph === undefined ? '' : `, абзац ${String(paragraph)}`;
    this.#lines.push(`Примечание на полях${by}: «${words.trim()}»${at}.`);
  }

  /** Words with a line through them, wherever they stand: in a title or a footnote no clause can be marked for them. */
  struck(runs: readonly Run[], paragraph: number): void {
    for (const words of struckOut(runs))
      this.#lines.push(`Зачёркнутые слова оставлены: «${words}», абзац ${String(paragraph)}.`);
  }

  /** Words of whoever published the document, and not of it. */
  notTaken(words: string, paragraph: number): void {
    this.#lines.push(
      `Слова портала не взяты: «${words.replace(/\s+/gu, ' ').trim()}», после абзаца ${String(paragraph)}.`,
    );
  }

  /** Something that is told once, with all its paragraphs. */
  count(what: string, paragraph: number): void {
    this.#counts.set(what, [...new Set([...(this.#counts.get(what) ?? []), paragraph])]);
  }

  lines(): string[] {
    const counted = Array.from(this.#counts, ([what, paragraphs]) => {
      const at = paragraphs.length === 1 ? 'абзац' : 'абзацы';
      return `${what}: ${at} ${paragraphs.join(', ')}.`;
    });
    return [...this.#lines, ...counted];
  }
}
