import type { ReceivedPart } from '../received.ts';
import { wordsOfRuns } from '../runs.ts';
import { styleOf, type Setting } from '../setting.ts';
import { numberAlone, orNumbers, partsOfGrid, type Cell, type Grid } from '../tables.ts';
import { childOf, childrenOf, elementsIn, type Xml } from '../xml.ts';
import { InlineReader, type Inline } from './inline.ts';
import type { Notes } from './notes.ts';
import type { Numberings } from './numbering.ts';
import { hasBorders, paragraphSetting, valueOf, type Styles, type WordSetting } from './styles.ts';
import type { Told } from '../told.ts';
import { authorOf, isUnfilled, plainWords, unfilled } from './words.ts';

/** Reads paragraphs and tables in the order of the document. */
export class BodyReader {
  /** In which paragraph each comment stands. */
  readonly comments = new Map<string, number>();
  readonly #styles: Styles;
  readonly #numberings: Numberings;
  readonly #notes: Notes;
  readonly #told: Told;
  #paragraph = 0;
  #page = 1;
  #hasPages = false;
  /** Words of paragraphs whose end was inserted and not accepted: they go on in the next. */
  #unended: Inline | undefined;
  /** Numbers of the paragraphs without words in the cell that is read. */
  #bare: ReceivedPart[] = [];

  constructor(styles: Styles, numberings: Numberings, notes: Notes, told: Told) {
    this.#styles = styles;
    this.#numberings = numberings;
    this.#notes = notes;
    this.#told = told;
  }

  read(body: Xml): ReceivedPart[] {
    const parts = this.#blocks(body);
    // Word notes pages only when it saves; without a single one nothing is known of them.
    return this.#hasPages ? parts : parts.map(withoutPage);
  }

  #blocks(container: Xml): ReceivedPart[] {
    return elementsIn(container).flatMap((element) => this.#block(element));
  }

  #block(element: Xml): ReceivedPart[] {
    switch (element.name) {
      case 'p':
        return this.#readParagraph(element);
      case 'tbl':
        return this.#readTable(element);
      case 'sdt':
        if (isContents(element)) {
          this.#told.count('Оглавление не взято', this.#paragraph + 1);
          return [];
        }
        if (isUnfilled(element)) {
          this.#paragraph += childrenOf(childOf(element, 'sdtContent'), 'p').length;
          this.#told.count(unfilled, this.#paragraph);
          return [];
        }
        return this.#blocks(childOf(element, 'sdtContent') ?? element);
      case 'customXml':
      case 'smartTag':
      case 'del':
      case 'moveFrom':
        return this.#blocks(element);
      case 'ins':
      case 'moveTo':
        this.#told.change('вставка', authorOf(element), plainWords(element), this.#paragraph);
        return [];
      default:
        return [];
    }
  }

  #readParagraph(element: Xml): ReceivedPart[] {
    this.#paragraph += 1;
    const properties = childOf(element, 'pPr');
    const styleId = valueOf(properties, 'pStyle');
    if (/^(?:toc|оглавление)\s*\d/iu.test(this.#styles.nameOf(styleId))) {
      this.#told.count('Оглавление не взято', this.#paragraph);
      return [];
    }
    const setting = { ...this.#styles.settingOf(styleId), ...paragraphSetting(properties) };
    const inline = this.#inline(element, setting);
    const mark = childOf(properties, 'rPr');
    if (childOf(mark, 'ins') ?? childOf(mark, 'moveTo')) {
      this.#unended = inline;
      return [];
    }
    this.#unended = undefined;
    this.#told.struck(inline.runs, this.#paragraph);
    const number = this.#numberOf(setting, styleId);
    const own = this.#partOf(inline, setting, number);
    return this.#withBoxes(own, inline.boxes);
  }

  #inline(element: Xml, setting: Setting): Inline {
    const { bold, italic, capitals, hidden, struck } = setting;
    const own: Setting = {
      ...(bold === undefined ? {} : { bold }),
      ...(italic === undefined ? {} : { italic }),
      ...(capitals === undefined ? {} : { capitals }),
      ...(hidden === undefined ? {} : { hidden }),
      ...(struck === undefined ? {} : { struck }),
    };
    const reader = new InlineReader(
      {
        styles: this.#styles,
        notes: this.#notes,
        told: this.#told,
        noteText: (paragraphs) => this.#noteText(paragraphs),
      },
      this.#paragraph,
      own,
    );
    if (this.#unended) reader.inline.runs.push(...this.#unended.runs);
    const inline = reader.read(element);
    for (const comment of inline.comments) this.comments.set(comment, this.#paragraph);
    if (inline.pageBreaks > 0) this.#hasPages = true;
    this.#page += inline.pageBreaks;
    return inline;
  }

  /** The automatic number of a paragraph. It is counted even where the paragraph is empty, as Word does. */
  #numberOf({ numbering, level }: WordSetting, styleId: string | undefined): string {
    if (numbering === undefined || numbering === '0') return '';
    return this.#numberings.next(numbering, level ?? this.#numberings.levelOfStyle(numbering, styleId));
  }

  #partOf({ runs, notes }: Inline, setting: Setting, number: string): ReceivedPart[] {
    const { text, style, doubts } = wordsOfRuns(runs);
    const place = { paragraph: this.#paragraph, page: this.#page };
    if (text === '') {
      this.#bare.push(...numberAlone(number, place));
      return [];
    }
    return [
      {
        kind: 'paragraph',
        text: number === '' ? text : `${number} ${text}`,
        style: styleOf(setting, style),
        place,
        ...(notes.length > 0 ? { notes } : {}),
        ...(doubts.length > 0 ? { doubts } : {}),
      },
    ];
  }

  /** A text box stands beside its paragraph: above it at the beginning of a document, where approvals stand; else below. */
  #withBoxes(own: ReceivedPart[], boxes: readonly Xml[]): ReceivedPart[] {
    if (boxes.length === 0) return own;
    const first = this.#paragraph === 1;
    const boxed = boxes
      .flatMap((box) => this.#blocks(box))
      .map((part) => ({
        ...part,
        doubts: [...(part.doubts ?? []), 'слова из надписи: проверьте, что они стоят на своём месте'],
      }));
    return first ? [...boxed, ...own] : [...own, ...boxed];
  }

  #noteText(paragraphs: readonly Xml[]): string {
    return paragraphs
      .map((paragraph) => {
        const { runs } = this.#inline(paragraph, {});
        this.#told.struck(runs, this.#paragraph);
        return wordsOfRuns(runs).text;
      })
      .join(' ')
      .replace(/^[⁰¹²³⁴-⁹]+\s*/u, '')
      .trim();
  }

  #readTable(table: Xml): ReceivedPart[] {
    const at = this.#paragraph + 1;
    const properties = childOf(table, 'tblPr');
    const rows = childrenOf(table, 'tr').flatMap((row) => this.#readRow(row));
    const bordered =
      hasBorders(childOf(properties, 'tblBorders')) ||
      this.#styles.isBordered(valueOf(properties, 'tblStyle')) ||
      childrenOf(table, 'tr').some((row) =>
        childrenOf(row, 'tc').some((cell) => hasBorders(childOf(cell, 'tcPr', 'tcBorders'))),
      );
    const grid: Grid = { rows: joinDown(rows), bordered };
    return partsOfGrid(grid, { paragraph: at, page: this.#page });
  }

  #readRow(row: Xml): MergedCell[][] {
    const inserted = childOf(row, 'trPr', 'ins');
    if (inserted) {
      this.#told.change('вставка', authorOf(inserted), plainWords(row), this.#paragraph + 1);
      return [];
    }
    const before = Number(valueOf(childOf(row, 'trPr'), 'gridBefore') ?? 0);
    const empty = before > 0 ? [{ parts: [], columns: before, rows: 1, joined: false }] : [];
    const cells = elementsIn(row)
      .flatMap((child) => (child.name === 'sdt' ? childrenOf(childOf(child, 'sdtContent'), 'tc') : [child]))
      .filter(({ name }) => name === 'tc');
    return [[...empty, ...cells.map((cell) => this.#readCell(cell))]];
  }

  #readCell(cell: Xml): MergedCell {
    const properties = childOf(cell, 'tcPr');
    const merge = childOf(properties, 'vMerge');
    const outer = this.#bare;
    this.#bare = [];
    const parts = orNumbers(this.#blocks(cell), this.#bare);
    this.#bare = outer;
    return {
      parts,
      columns: Number(valueOf(properties, 'gridSpan') ?? 1),
      rows: 1,
      joined: merge !== undefined && merge.attributes['val'] !== 'restart',
    };
  }
}

/** A cell that may go on with the one above it. */
interface MergedCell extends Cell {
  joined: boolean;
}

/** Counts the rows that each cell takes; the cells that go on with it are dropped. */
function joinDown(rows: readonly (readonly MergedCell[])[]): Cell[][] {
  const owners: MergedCell[] = [];
  return rows.map((row) => {
    let column = 0;
    return row.filter((cell) => {
      const at = column;
      column += cell.columns;
      const owner = owners[at];
      if (cell.joined && owner) {
        owner.rows += 1;
        return false;
      }
      owners[at] = cell;
      return true;
    });
  });
}

function isContents(element: Xml): boolean {
  const gallery = childOf(element, 'sdtPr', 'docPartObj', 'docPartGallery')?.attributes['val'] ?? '';
  return /table of contents/iu.test(gallery);
}

function withoutPage(part: ReceivedPart): ReceivedPart {
  const { page, ...place } = part.place;
  return page === undefined ? part : { ...part, place };
}
