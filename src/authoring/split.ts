import { bareNumber } from '../model/walk.ts';
import { blocksOf, type Block } from './blocks.ts';
import { walkDraft, type Draft, type DraftClause } from './draft.ts';
import { articleNumber, citeInArticle, citeOf, idOf, isHeading, latinLetter, romanValue } from './naming.ts';

/**
 * Splits a source text into clauses by its numbers, bullets and line breaks. An ambiguous clause carries a doubt for the
 * author. Never throws; no word is lost.
 */
export function splitSource(source: string): Draft {
  const blocks = blocksOf(source);
  const start = blocks.findIndex((block) => !isTitle(block));
  const head = start < 0 ? blocks : blocks.slice(0, start);
  const splitter = new Splitter(
    head.map(({ text }) => text),
    start < 0 ? [] : blocks.slice(start),
  );
  return splitter.split();
}

/** The lines above the first clause: no sentences, no numbers. */
function isTitle({ mark, text, bold }: Block): boolean {
  return mark.kind === 'plain' && (bold || (text.length <= 200 && !/[.:;!?]$/u.test(text)));
}

class Splitter {
  readonly #draft: Draft;
  readonly #blocks: readonly Block[];
  readonly #ids = new Set<string>();
  /** The appendix, section, article and heading that are open, from the outside in. */
  #containers: DraftClause[] = [];
  /** The clause of each level that is open: numbers by their depth, then brackets, letters, bullets. */
  #levels: { rank: number; clause: DraftClause }[] = [];
  /** How many times the numbering of clauses has begun in this document or appendix. */
  #parts = 1;
  #paragraphs = 0;
  /** Prefix of ids once the numbering has begun again. */
  #prefix = '';
  #lastTop = 0;
  /** The part that the source printed last. */
  #printed: string | undefined;

  constructor(title: string[], blocks: readonly Block[]) {
    this.#draft = { title, footnotes: [], clauses: [] };
    this.#blocks = blocks;
  }

  split(): Draft {
    for (const [index, block] of this.#blocks.entries()) this.#take(block, index);
    return this.#draft;
  }

  #take(block: Block, index: number): void {
    const { mark, text } = block;
    switch (mark.kind) {
      case 'appendix': {
        this.#openAppendix(mark.number, text);
        return;
      }
      case 'section': {
        this.#openSection(mark.number, text);
        return;
      }
      case 'article': {
        this.#openArticle(mark.number, text);
        return;
      }
      case 'number': {
        if (this.#headsSection(mark.number, text, index)) this.#openSection(mark.number, text);
        else this.#addNumbered(mark.number, text);
        return;
      }
      case 'bracket': {
        this.#addItem(20, mark.number, text);
        return;
      }
      case 'letter': {
        this.#addItem(21, mark.number, text);
        return;
      }
      case 'bullet': {
        this.#addBullet(mark.sign, text);
        return;
      }
      case 'footnote': {
        this.#addFootnote(mark.mark, text);
        return;
      }
      case 'table': {
        this.#addTable(text);
        return;
      }
      case 'plain': {
        this.#addPlain(block, index);
        return;
      }
    }
  }

  #openAppendix(number: string, text: string): void {
    this.#containers = [];
    this.#levels = [];
    const count = this.#draft.clauses.filter(({ kind }) => kind === 'appendix').length + 1;
    const own = /[\dА-Я]+$/u.exec(number)?.[0] ?? String(count);
    const appendix = this.#make(`appendix-${/^\d+$/u.test(own) ? own : String(count)}`, 'appendix', {
      number,
    });
    if (text !== '') appendix.title = text;
    this.#draft.clauses.push(appendix);
    this.#containers = [appendix];
    this.#beginNumbering(`${appendix.id}.`);
  }

  /** «1. Общие положения», with «1.1.» next: the number of a section. */
  #headsSection(number: string, text: string, index: number): boolean {
    const next = this.#blocks[index + 1]?.mark;
    const own = bareNumber(number);
    return (
      /^\d+$/u.test(own) && isHeading(text) && next?.kind === 'number' && next.number.startsWith(`${own}.1`)
    );
  }

  #openSection(number: string, text: string): void {
    const appendix = this.#containers.filter(({ kind }) => kind === 'appendix');
    if (this.#containers.some(({ kind }) => kind === 'article'))
      this.#beginNumbering(appendix[0] ? `${appendix[0].id}.` : '');
    this.#containers = appendix;
    this.#levels = [];
    const roman = /[IVXLC]+|\d+/u.exec(number)?.[0] ?? '';
    const value = /^\d+$/u.test(roman) ? Number(roman) : romanValue(roman);
    const section = this.#make(
      `${appendix[0] ? `${appendix[0].id}.` : ''}section-${String(value)}`,
      'section',
      { number },
    );
    section.title = text;
    this.#into(section);
    this.#containers = [...appendix, section];
  }

  /** «Статья 5. Заявка»: the numbers of its parts begin anew. */
  #openArticle(number: string, title: string): void {
    const outside = this.#containers.filter(({ kind }) => kind === 'appendix' || kind === 'section');
    const [appendix] = outside.filter(({ kind }) => kind === 'appendix');
    this.#containers = outside;
    this.#levels = [];
    const article = this.#make(
      // Part 1 of article 6 is `article-6.1`, so article 6.1 is `article-6-1`.
      `${appendix ? `${appendix.id}.` : ''}article-${idOf(articleNumber(number)).replaceAll('.', '-')}`,
      'article',
      { number },
    );
    if (title !== '') article.title = title;
    this.#into(article);
    this.#containers = [...outside, article];
    this.#beginNumbering(`${article.id}.`);
  }

  #addNumbered(number: string, text: string): void {
    const bare = bareNumber(number);
    const parts = bare.split('.');
    if (parts.length === 1 && /^\p{Ll}/u.test(text) && this.#levels[0]) {
      // «Отвечает за: 1. сохранность …»: a list inside a clause goes on in small letters.
      this.#addItem(19, number, text);
      return;
    }
    const article = this.#containers.some(({ kind }) => kind === 'article');
    // An inserted part 3.1 of an article stands beside part 3.
    const parent = article
      ? undefined
      : this.#levels.findLast(
          ({ clause, rank }) =>
            rank < 19 && bare.startsWith(`${bareNumber(clause.number ?? '')}.`) && clause.number,
        );
    const top = Number.parseInt(bare, 10);
    const doubts: string[] = [];
    if (!parent && parts.length === 1) {
      if (top <= this.#lastTop && !/[(¹²³⁴-⁹]/u.test(bare)) {
        this.#parts += 1;
        this.#beginNumbering(
          `${this.#containers[0]?.kind === 'appendix' ? `${this.#containers[0].id}.` : ''}part-${String(this.#parts)}.`,
        );
        doubts.push('нумерация началась заново');
      } else if (top > this.#lastTop + 1 && this.#lastTop > 0) doubts.push('номер идёт не подряд');
      this.#lastTop = top;
    }
    const clause = this.#make(this.#prefix + idOf(bare), 'clause', { number, text, doubts });
    if (this.#prefix.includes('part-')) clause.cite = `часть ${String(this.#parts)}, п. ${bare}`;
    this.#place(clause, parent ? this.#levels.indexOf(parent) + 1 : 0, parts.length);
  }

  #addItem(rank: number, number: string, text: string): void {
    const at = this.#levels.findIndex((level) => level.rank >= rank);
    const depth = at < 0 ? this.#levels.length : at;
    const parent = this.#levels[depth - 1]?.clause ?? this.#article();
    const bare = bareNumber(number);
    const id = /^\d/u.test(bare) ? idOf(bare) : latinLetter(bare);
    const clause = this.#make(parent ? `${parent.id}.${id}` : `item-${id}`, 'clause', { number, text });
    if (!parent) {
      clause.cite = `перечень, ${number}`;
      clause.doubts.push('перечень стоит без вводных слов');
    }
    this.#place(clause, depth, rank);
  }

  #addBullet(sign: string | undefined, text: string): void {
    const rank = 22;
    const at = this.#levels.findIndex((level) => level.rank >= rank);
    const depth = at < 0 ? this.#levels.length : at;
    const parent = this.#levels[depth - 1]?.clause ?? this.#article();
    const order = (parent?.children.length ?? 0) + 1;
    const clause = this.#make(parent ? `${parent.id}-${String(order)}` : `item-${String(order)}`, 'clause', {
      text,
    });
    if (sign !== undefined) clause.number = sign;
    clause.cite = `${this.#cited(depth)}, ${String(order)}-й абзац`;
    clause.doubts.push('номера нет: проверьте, что это отдельный пункт, и как на него ссылаются');
    this.#place(clause, depth, rank);
  }

  #addFootnote(mark: string, text: string): void {
    const id = this.#freeId(`fn${mark.normalize('NFKD').replace(/\D/gu, '') || '1'}`);
    const footnote = { id, mark, cite: `сноска ${id.slice(2)}`, text, after: this.#printed };
    this.#printed = id;
    const owner = walkDraft(this.#draft.clauses).findLast(({ clause }) =>
      [clause.text, clause.title, clause.tail].some((words) => words?.includes(mark)),
    )?.clause;
    (owner ?? this.#draft).footnotes.push(footnote);
    if (!owner && !this.#draft.title.some((line) => line.includes(mark)))
      this.#last()?.doubts.push(`знак сноски ${mark} в тексте не найден`);
  }

  #addTable(rows: string): void {
    const last = this.#last();
    const heading = this.#containers.at(-1);
    // A heading of an appendix with a table below it is a form.
    if (
      heading?.kind === 'heading' &&
      heading.children.length === 0 &&
      this.#containers[0]?.kind === 'appendix'
    ) {
      heading.kind = 'form';
      heading.text = rows;
      heading.doubts = ['таблица под заголовком в приложении: похоже на форму'];
      this.#containers = this.#containers.slice(0, -1);
    } else if (!last && heading?.kind === 'appendix' && heading.children.length === 0)
      heading.text = [heading.text, rows].filter(Boolean).join('\n\n');
    else if (last) last.text = [last.text, rows].filter(Boolean).join('\n\n');
    else this.#addParagraph(rows, ['таблица без пункта']);
  }

  #addPlain({ text, bold }: Block, index: number): void {
    const last = this.#last();
    const container = this.#containers.at(-1);
    if (container?.kind === 'appendix' && container.children.length === 0 && !/[.:;]$/u.test(text)) {
      container.title = [container.title, text].filter(Boolean).join(' ');
      return;
    }
    if (container?.kind === 'article' && container.children.length === 0 && !last) {
      // The title on a line of its own, or words of an article that is not divided into parts.
      if (container.title === undefined && isHeading(text)) container.title = text;
      else container.text = [container.text, text].filter(Boolean).join('\n\n');
      return;
    }
    const small = /^[*_«(]*\p{Ll}/u.test(text);
    if (last && small && /[:;]$/u.test(last.text)) {
      this.#addBullet(undefined, text);
      return;
    }
    if (last && small) {
      last.text = `${last.text} ${text}`;
      last.doubts.push('продолжено после пустой строки: похоже на разрыв страницы');
      return;
    }
    if ((bold || isHeading(text)) && index + 1 < this.#blocks.length) {
      this.#openHeading(text);
      return;
    }
    const open = this.#levels[0]?.clause;
    if (container?.kind === 'article' && open) {
      // It ends a part: an article that is divided into parts has no text of its own beside them.
      if (open.children.length > 0) this.#endWith(open, text);
      else open.text = `${open.text}\n\n${text}`;
      this.#levels = this.#levels.slice(0, 1);
      return;
    }
    if (open && open.children.length > 0 && this.#numberingGoesOn(open, index)) {
      this.#endWith(open, text);
      this.#levels = this.#levels.slice(0, 1);
      return;
    }
    this.#addParagraph(text, ['номера нет: проверьте, что это отдельный пункт, и как на него ссылаются']);
  }

  /** Words that are printed after the children of a clause. */
  #endWith(clause: DraftClause, text: string): void {
    clause.tail = [clause.tail, text].filter(Boolean).join('\n\n');
    this.#printed = clause.id;
  }

  #openHeading(text: string): void {
    this.#containers = this.#containers.filter(({ kind }) => kind !== 'heading');
    this.#levels = [];
    const outside = this.#containers.at(-1);
    const count =
      walkDraft(this.#draft.clauses).filter(
        ({ clause }) => clause.kind === 'heading' || clause.kind === 'form',
      ).length + 1;
    const heading = this.#make(`heading-${String(count)}`, 'heading', {
      doubts: ['строка без номера и точки: похоже на заголовок'],
    });
    heading.title = text;
    (outside?.children ?? this.#draft.clauses).push(heading);
    this.#containers = [...this.#containers, heading];
  }

  #addParagraph(text: string, doubts: string[]): void {
    this.#paragraphs += 1;
    const clause = this.#make(`paragraph-${String(this.#paragraphs)}`, 'clause', { text, doubts });
    clause.cite = `абзац без номера, ${String(this.#paragraphs)}-й`;
    this.#place(clause, 0, 1);
  }

  /** Whether the next number of the same level follows: then a paragraph in between is the end of this clause. */
  #numberingGoesOn({ number }: DraftClause, index: number): boolean {
    if (number === undefined) return false;
    const own = bareNumber(number).split('.');
    const following = [...own.slice(0, -1), String(Number(own.at(-1)) + 1)].join('.');
    const next = this.#blocks
      .slice(index + 1)
      .find(({ mark }) => mark.kind === 'number' || mark.kind === 'appendix');
    return next?.mark.kind === 'number' && bareNumber(next.mark.number) === following;
  }

  /** Puts a clause below the open one of a level, and opens it. */
  #place(clause: DraftClause, depth: number, rank: number): void {
    this.#levels = this.#levels.slice(0, depth);
    const parent = this.#levels.at(-1)?.clause;
    if (parent) parent.children.push(clause);
    else this.#into(clause);
    this.#levels.push({ rank, clause });
  }

  #into(clause: DraftClause): void {
    (this.#containers.at(-1)?.children ?? this.#draft.clauses).push(clause);
  }

  /** The citation of the clause that is open above a level. */
  #cited(depth: number): string {
    const open = this.#levels.slice(0, depth).map(({ clause }) => clause);
    const article = this.#containers.at(-1);
    if (article?.kind === 'article') return citeInArticle(article, open);
    const parent = open.at(-1);
    return parent ? (parent.cite ?? citeOf(parent)) : 'перечень';
  }

  /** The open article, as long as none of its clauses is open. */
  #article(): DraftClause | undefined {
    const open = this.#containers.at(-1);
    return open?.kind === 'article' ? open : undefined;
  }

  #last(): DraftClause | undefined {
    return this.#levels.at(-1)?.clause;
  }

  #beginNumbering(prefix: string): void {
    this.#prefix = prefix;
    this.#lastTop = 0;
  }

  #make(id: string, kind: DraftClause['kind'], more: Partial<DraftClause>): DraftClause {
    this.#printed = this.#freeId(id);
    return { id: this.#printed, kind, text: '', children: [], footnotes: [], doubts: [], ...more };
  }

  #freeId(id: string): string {
    let free = id;
    for (let number = 2; this.#ids.has(free); number += 1) free = `${id}-n${String(number)}`;
    this.#ids.add(free);
    return free;
  }
}
