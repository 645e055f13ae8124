import type { ReceivedNote, ReceivedPart } from '../received.ts';
import { raise, wordsOfRuns, type Run } from '../runs.ts';
import { runOf, styleOf, type Setting } from '../setting.ts';
import { numberAlone, orNumbers, partsOfGrid, type Cell } from '../tables.ts';
import type { Told } from '../told.ts';
import { childOf, childrenOf, descendantsOf, elementsIn, textOf, type Xml } from '../xml.ts';
import type { Changes } from './changes.ts';
import type { Lists, OpenList } from './lists.ts';
import type { Styles } from './styles.ts';

/** What one paragraph holds. */
interface Inline {
  runs: Run[];
  notes: ReceivedNote[];
  boxes: Xml[];
}

/** A list, and how deep the item in it is that is read. */
interface InList {
  list: OpenList;
  level: number;
}

/** Reads paragraphs, lists and tables in the order of the document. */
export class OdtReader {
  readonly #styles: Styles;
  readonly #lists: Lists;
  readonly #changes: Changes;
  readonly #told: Told;
  #paragraph = 0;
  #page = 1;
  /** The number that stands before the next paragraph. */
  #number = '';
  /** Words of a paragraph whose end was inserted: they go on in the next. */
  #unended: Inline = { runs: [], notes: [], boxes: [] };
  /** Numbers of the paragraphs without words in the cell that is read. */
  #bare: ReceivedPart[] = [];

  constructor(styles: Styles, lists: Lists, changes: Changes, told: Told) {
    this.#styles = styles;
    this.#lists = lists;
    this.#changes = changes;
    this.#told = told;
  }

  read(body: Xml): ReceivedPart[] {
    return this.#blocks(body, undefined);
  }

  #blocks(container: Xml, inList: InList | undefined): ReceivedPart[] {
    return elementsIn(container).flatMap((element) => this.#block(element, inList));
  }

  #block(element: Xml, inList: InList | undefined): ReceivedPart[] {
    switch (element.name) {
      case 'p':
      case 'h':
        return this.#readParagraph(element);
      case 'list':
        return this.#readList(element, inList);
      case 'table':
        return this.#readTable(element);
      case 'section':
      case 'index-body':
        return this.#blocks(element, inList);
      case 'table-of-content':
        this.#told.count('Оглавление не взято', this.#paragraph + 1);
        return [];
      case 'soft-page-break':
        this.#page += 1;
        return [];
      case 'frame':
      case 'custom-shape':
        return this.#boxed(boxesIn(element));
      case 'change-start':
        this.#changes.start(element);
        return [];
      case 'change-end':
        this.#changes.end(element, this.#paragraph);
        return [];
      default:
        return [];
    }
  }

  #readList(element: Xml, outer: InList | undefined): ReceivedPart[] {
    const inList = outer
      ? { list: outer.list, level: outer.level + 1 }
      : { list: this.#lists.open(element), level: 0 };
    return elementsIn(element).flatMap((item) => {
      // An item that only holds a list of the next level prints no number.
      const [first] = elementsIn(item);
      if (item.name === 'list-item' && (first?.name === 'p' || first?.name === 'h'))
        this.#number = this.#lists.next(inList.list, inList.level, item);
      return this.#blocks(item, inList);
    });
  }

  #readParagraph(element: Xml): ReceivedPart[] {
    this.#paragraph += 1;
    const level = element.name === 'h' ? Number(element.attributes['outline-level'] ?? 1) : undefined;
    const setting: Setting = {
      ...this.#styles.settingOf('paragraph', element.attributes['style-name']),
      ...(level === undefined ? {} : { heading: level }),
    };
    const inline = this.#unended;
    this.#unended = { runs: [], notes: [], boxes: [] };
    this.#inline(element, setting, inline);
    if (this.#changes.isInserting) {
      this.#unended = inline;
      return [];
    }
    this.#told.struck(inline.runs, this.#paragraph);
    const number = this.#number;
    this.#number = '';
    const { text, style, doubts } = wordsOfRuns(inline.runs);
    const place = { paragraph: this.#paragraph, page: this.#page };
    if (text === '') this.#bare.push(...numberAlone(number, place));
    const own: ReceivedPart[] =
      text === ''
        ? []
        : [
            {
              kind: 'paragraph',
              text: number === '' ? text : `${number} ${text}`,
              style: styleOf(setting, style),
              place,
              ...(inline.notes.length > 0 ? { notes: inline.notes } : {}),
              ...(doubts.length > 0 ? { doubts } : {}),
            },
          ];
    const first = this.#paragraph === 1;
    const boxed = this.#boxed(inline.boxes);
    return first ? [...boxed, ...own] : [...own, ...boxed];
  }

  #boxed(boxes: readonly Xml[]): ReceivedPart[] {
    return boxes
      .flatMap((box) => this.#blocks(box, undefined))
      .map((part) => ({
        ...part,
        doubts: [...(part.doubts ?? []), 'слова из надписи: проверьте, что они стоят на своём месте'],
      }));
  }

  #inline(element: Xml, setting: Setting, inline: Inline): void {
    for (const child of element.children) {
      if (typeof child === 'string') this.#words(child.replace(/\s+/gu, ' '), setting, inline);
      else this.#element(child, setting, inline);
    }
  }

  #words(text: string, setting: Setting, inline: Inline): void {
    if (this.#changes.isInserting) this.#changes.leaveOut(text);
    else if (setting.hidden) this.#told.count('Скрытый текст не взят', this.#paragraph);
    else inline.runs.push(runOf(text, setting));
  }

  #element(child: Xml, setting: Setting, inline: Inline): void {
    switch (child.name) {
      case 'span': {
        this.#inline(
          child,
          { ...setting, ...this.#styles.settingOf('text', child.attributes['style-name']) },
          inline,
        );
        return;
      }
      case 's':
      case 'tab':
        this.#words(' ', setting, inline);
        return;
      case 'line-break':
        this.#words('\n', setting, inline);
        return;
      case 'soft-page-break':
        this.#page += 1;
        return;
      case 'note':
        this.#note(child, setting, inline);
        return;
      case 'annotation': {
        this.#told.comment(
          textOf(descendantsOf(child, 'creator')[0]),
          childrenOf(child, 'p').map(textOf).join(' '),
          this.#paragraph,
        );
        return;
      }
      case 'frame':
      case 'custom-shape':
      case 'g':
        this.#frame(child, inline);
        return;
      case 'change-start':
        this.#changes.start(child);
        return;
      case 'change-end':
        this.#changes.end(child, this.#paragraph);
        return;
      case 'change':
        this.#words(this.#changes.deletedAt(child, this.#paragraph), setting, inline);
        return;
      case 'annotation-end':
      case 'bookmark':
      case 'ruby-text':
        return;
      default:
        // Links, fields and the like: their words are those that are printed.
        this.#inline(child, setting, inline);
        return;
    }
  }

  #note(note: Xml, setting: Setting, inline: Inline): void {
    const citation = childOf(note, 'note-citation');
    const mark = raise(citation?.attributes['label'] ?? textOf(citation).trim());
    const [paragraph, number] = [this.#paragraph, this.#number];
    this.#number = '';
    const parts = this.#blocks(childOf(note, 'note-body') ?? note, undefined);
    [this.#paragraph, this.#number] = [paragraph, number];
    this.#words(mark, { ...setting, raised: false }, inline);
    inline.notes.push({ mark, text: parts.map(({ text }) => text).join(' ') });
  }

  #frame(frame: Xml, inline: Inline): void {
    const boxes = boxesIn(frame);
    inline.boxes.push(...boxes);
    if (boxes.length === 0 && descendantsOf(frame, 'image').length > 0)
      this.#told.count('Рисунок не взят, слова на нём не прочитаны', this.#paragraph);
  }

  #readTable(table: Xml): ReceivedPart[] {
    const place = { paragraph: this.#paragraph + 1, page: this.#page };
    const rows = rowsOf(table);
    const cells = rows.map((row) =>
      elementsIn(row).filter(({ name }) => name === 'table-cell' || name === 'covered-table-cell'),
    );
    return partsOfGrid(
      {
        rows: cells.map((row) =>
          row.filter(({ name }) => name === 'table-cell').flatMap((cell) => this.#cell(cell)),
        ),
        bordered: cells.flat().some((cell) => this.#styles.isBordered(cell.attributes['style-name'])),
      },
      place,
    );
  }

  #cell(cell: Xml): Cell[] {
    const { attributes } = cell;
    const outer = this.#bare;
    this.#bare = [];
    const parts = orNumbers(this.#blocks(cell, undefined), this.#bare);
    this.#bare = outer;
    const own: Cell = {
      parts,
      columns: Number(attributes['number-columns-spanned'] ?? 1),
      rows: Number(attributes['number-rows-spanned'] ?? 1),
    };
    return Array.from({ length: Number(attributes['number-columns-repeated'] ?? 1) }, () => own);
  }
}

function rowsOf(table: Xml): Xml[] {
  return elementsIn(table).flatMap((child) => {
    if (child.name === 'table-row') return [child];
    return ['table-header-rows', 'table-rows', 'table-row-group'].includes(child.name) ? rowsOf(child) : [];
  });
}

function boxesIn(element: Xml): Xml[] {
  if (element.name === 'text-box' || element.name === 'custom-shape') return [element];
  return elementsIn(element).flatMap(boxesIn);
}
