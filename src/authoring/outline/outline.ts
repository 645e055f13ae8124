import type { Block } from '../blocks.ts';
import type { Draft, DraftClause, DraftFootnote } from '../draft.ts';
import type { HeadFacts } from '../head/passport.ts';
import { citeInArticle, citeOf, citeOfParagraph } from '../naming.ts';

/** A section, an article, an appendix or a heading that is open. */
interface Container {
  /** What may stand in what: a container closes those of its rank and below. */
  rank: number;
  clause: DraftClause;
}

/** A clause that is open, so that the next may stand in it. */
interface Level {
  rank: number;
  /** What numbers its siblings: two items with letters and a bracket are of one type. */
  type: string;
  clause: DraftClause;
}

/** The clauses found so far, and what of them is open. It only grows; no word that was put in is lost. */
export class Outline {
  readonly draft: Draft;
  /** From the outside in. */
  containers: Container[] = [];
  /** From the outside in: clauses by the steps of their numbers, then lists. */
  levels: Level[] = [];
  /** Begins the ids of clauses whose numbering is not the document's first. */
  prefix = '';
  /** The number of the last clause of the first step. */
  lastTop = 0;
  /** How often the numbering has begun without a section, an article or an appendix that explains it. */
  parts = 1;
  readonly #ids = new Set<string>();
  readonly #counts = new Map<string, number>();
  readonly #footnotes: DraftFootnote[] = [];
  /** The clause or footnote that the source printed last, and whether its own words or those after its children. */
  #printed: { id: string | undefined; ownWords: boolean } = { id: undefined, ownWords: true };

  constructor(title: string[], head: HeadFacts) {
    this.draft = { title, head, footnotes: [], clauses: [] };
  }

  /** The clause that was added last, if it is still open. */
  get last(): DraftClause | undefined {
    return this.levels.at(-1)?.clause;
  }

  /** The innermost section, article, appendix or heading. */
  get container(): DraftClause | undefined {
    return this.containers.at(-1)?.clause;
  }

  get appendix(): DraftClause | undefined {
    return this.containers.find(({ clause }) => clause.kind === 'appendix')?.clause;
  }

  /** The article whose words are open, as long as no heading in it is. */
  get article(): DraftClause | undefined {
    return this.container?.kind === 'article' ? this.container : undefined;
  }

  /** «appendix-1.» inside an appendix, nothing outside. */
  get appendixPrefix(): string {
    return this.appendix ? `${this.appendix.id}.` : '';
  }

  /** Numbers of the first step are expected from 1 again. */
  beginNumbering(prefix: string): void {
    this.prefix = prefix;
    this.lastTop = 0;
  }

  /** A clause that stands nowhere yet. */
  make(
    id: string,
    kind: DraftClause['kind'],
    { part }: Pick<Block, 'part'>,
    more: Partial<DraftClause> = {},
  ): DraftClause {
    const free = this.#freeId(id);
    this.#printed = { id: free, ownWords: true };
    return {
      id: free,
      kind,
      text: '',
      children: [],
      footnotes: [],
      place: part.place,
      ...more,
      doubts: [...(part.doubts ?? []), ...(more.doubts ?? [])],
    };
  }

  /** How many were made of a kind that has no numbers of its own, this one included. */
  count(kind: string): number {
    const count = (this.#counts.get(kind) ?? 0) + 1;
    this.#counts.set(kind, count);
    return count;
  }

  /** Opens a container; those of its rank and below end before it. */
  open(rank: number, make: () => DraftClause): DraftClause {
    this.closeFrom(rank);
    const clause = make();
    this.#into(clause);
    this.containers = [...this.containers, { rank, clause }];
    return clause;
  }

  /** Ends the containers of a rank and below, and every clause that is open in them. */
  closeFrom(rank: number): void {
    this.levels = [];
    this.containers = this.containers.filter((container) => container.rank < rank);
  }

  /** Puts a clause below the open one of a level, and opens it. */
  place(clause: DraftClause, depth: number, rank: number, type: string): void {
    this.levels = this.levels.slice(0, depth);
    const parent = this.last;
    if (parent) {
      this.#settleTail(parent);
      parent.children.push(clause);
    } else this.#into(clause);
    this.levels.push({ rank, type, clause });
  }

  /** Adds a paragraph or a table to the words of a clause that goes on. */
  append(clause: DraftClause, block: Pick<Block, 'text' | 'part'>, doubts: readonly string[] = []): void {
    if (this.isInterrupted(clause)) {
      this.appendChild(clause, block, doubts);
      return;
    }
    const { text, part } = block;
    clause.text = [clause.text, text].filter(Boolean).join('\n\n');
    clause.doubts.push(...(part.doubts ?? []), ...doubts);
    this.#printed = { id: clause.id, ownWords: true };
  }

  /** Whether something else was printed since the words of a clause: a footnote at the foot of a page. */
  isInterrupted({ id }: DraftClause): boolean {
    return this.#printed.id !== id || !this.#printed.ownWords;
  }

  /** Adds words that belong to a clause but cannot be joined to its own, as a child without a number. */
  appendChild(
    clause: DraftClause,
    block: Pick<Block, 'text' | 'part'>,
    doubts: readonly string[] = [],
  ): void {
    this.#settleTail(clause);
    const order = clause.children.length + 1;
    const child = this.make(`${clause.id}-${String(order)}`, 'clause', block, {
      text: block.text,
      cite: citeOfParagraph(clause.cite ?? citeOf(clause), clause, order),
      doubts: [...doubts, 'продолжает пункт после сноски: проверьте'],
    });
    clause.children.push(child);
  }

  /** Words after the children of a clause become a child themselves when another one follows. */
  #settleTail(clause: DraftClause): void {
    const { tail: text } = clause;
    if (text === undefined) return;
    delete clause.tail;
    const order = clause.children.length + 1;
    const cite = citeOfParagraph(clause.cite ?? citeOf(clause), clause, order);
    const id = this.#freeId(`${clause.id}-${String(order)}`);
    clause.children.push({
      id,
      kind: 'clause',
      text,
      cite,
      children: [],
      footnotes: [],
      doubts: ['абзац без номера'],
    });
    for (const footnote of this.#footnotes) {
      if (footnote.after !== clause.id || footnote.afterOwnWords) continue;
      Object.assign(footnote, { after: id, afterOwnWords: true });
    }
    if (!this.#printed.ownWords && this.#printed.id === clause.id) this.#printed = { id, ownWords: true };
  }

  /** Adds words that are printed after the children of a clause. */
  appendTail(
    clause: DraftClause,
    { text, part }: Pick<Block, 'text' | 'part'>,
    doubts: readonly string[] = [],
  ): void {
    const goesOn = this.#printed.id === clause.id && !this.#printed.ownWords;
    if (!goesOn) this.#settleTail(clause);
    clause.tail = [clause.tail, text].filter(Boolean).join('\n\n');
    clause.doubts.push(...(part.doubts ?? []), ...doubts);
    this.#printed = { id: clause.id, ownWords: false };
  }

  /** A footnote that stands nowhere yet. */
  makeFootnote(id: string, mark: string, text: string): DraftFootnote {
    const free = this.#freeId(id);
    const { id: after, ownWords } = this.#printed;
    this.#printed = { id: free, ownWords: true };
    const cite = `сноска ${free.slice(2)}`;
    const footnote = { id: free, mark, cite, text, after, afterOwnWords: ownWords };
    this.#footnotes.push(footnote);
    return footnote;
  }

  /** How the clause is cited that is open above a level. */
  citedAt(depth: number): string {
    const open = this.levels.slice(0, depth).map(({ clause }) => clause);
    if (this.article) return citeInArticle(this.article, open);
    const parent = open.at(-1);
    return parent ? (parent.cite ?? citeOf(parent)) : 'перечень';
  }

  #into(clause: DraftClause): void {
    (this.container?.children ?? this.draft.clauses).push(clause);
  }

  #freeId(id: string): string {
    let free = id;
    for (let number = 2; this.#ids.has(free); number += 1) free = `${id}-n${String(number)}`;
    this.#ids.add(free);
    return free;
  }
}
