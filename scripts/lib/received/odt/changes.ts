import type { Told } from '../told.ts';
import { childOf, childrenOf, descendantsOf, elementsIn, textOf, type Xml } from '../xml.ts';

interface Change {
  kind: 'insertion' | 'deletion';
  author: string;
  /** Words that were deleted, paragraph by paragraph. */
  words: string[];
}

/** The tracked changes of a document. Nobody has accepted them: what is inserted is left out, what is deleted is put back. */
export class Changes {
  readonly #changes = new Map<string, Change>();
  readonly #told: Told;
  #open: string | undefined;
  #inserted = '';

  constructor(body: Xml | undefined, told: Told) {
    this.#told = told;
    for (const region of childrenOf(childOf(body, 'tracked-changes'), 'changed-region')) {
      const [change] = elementsIn(region);
      if (change?.name !== 'insertion' && change?.name !== 'deletion') continue;
      this.#changes.set(region.attributes['id'] ?? '', {
        kind: change.name,
        author: textOf(descendantsOf(change, 'creator')[0]),
        words: elementsIn(change)
          .filter(({ name }) => name === 'p' || name === 'h')
          .map(textOf),
      });
    }
  }

  /** Whether what is read now was inserted. */
  get isInserting(): boolean {
    return this.#open !== undefined;
  }

  start({ attributes }: Xml): void {
    const id = attributes['change-id'] ?? '';
    if (this.#changes.get(id)?.kind === 'insertion') this.#open = id;
  }

  /** Takes note of words that were inserted. */
  leaveOut(words: string): void {
    this.#inserted += words;
  }

  end({ attributes }: Xml, paragraph: number): void {
    if (this.#open === undefined || attributes['change-id'] !== this.#open) return;
    this.#told.change('вставка', this.#changes.get(this.#open)?.author ?? '', this.#inserted, paragraph);
    this.#open = undefined;
    this.#inserted = '';
  }

  /** The words that were deleted at a place. */
  deletedAt({ attributes }: Xml, paragraph: number): string {
    const change = this.#changes.get(attributes['change-id'] ?? '');
    if (change?.kind !== 'deletion') return '';
    const words = change.words.join('\n');
    this.#told.change('удаление', change.author, words, paragraph);
    return words;
  }
}
