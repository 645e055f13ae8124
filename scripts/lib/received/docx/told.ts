import { childrenOf, textOf, type Xml } from '../xml.ts';

/** What a Word file has beside the words that count, with the paragraph where it stands. */
export class Told {
  readonly #lines: string[] = [];
  readonly #counts = new Map<string, number[]>();

  /** A tracked change: what is inserted is not taken, what is deleted stays. */
  change(kind: 'вставка' | 'удаление', { attributes }: Xml, words: string, paragraph: number): void {
    const text = words.replace(/\s+/gu, ' ').trim();
    if (text === '') return;
    const author = attributes['author'] ?? '';
    const fate = kind === 'вставка' ? 'не взята' : 'не учтено, слова оставлены';
    this.#lines.push(
      `Непринятое исправление, ${kind} (${fate}): «${text}»${author === '' ? '' : `, автор ${author}`}, абзац ${String(paragraph)}.`,
    );
  }

  comments(root: Xml | undefined, paragraphs: ReadonlyMap<string, number>): void {
    for (const comment of childrenOf(root, 'comment')) {
      const { id = '', author = '' } = comment.attributes;
      const at = paragraphs.get(id);
      const words = childrenOf(comment, 'p').map(textOf).join(' ').trim();
      this.#lines.push(
        `Примечание на полях${author === '' ? '' : ` (${author})`}: «${words}»${at === undefined ? '' : `, абзац ${String(at)}`}.`,
      );
    }
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
