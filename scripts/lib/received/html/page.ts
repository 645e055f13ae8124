import { BULLET, markOfParagraph } from '../../../../src/authoring/marks.ts';
import type { ReceivedNote, ReceivedPart } from '../received.ts';
import { wordsOfRuns, type Run } from '../runs.ts';
import { runOf, styleOf, type Setting } from '../setting.ts';
import { PageNotes } from './footnotes.ts';
import { ListNumbers, type Sign } from './lists.ts';
import { isAside, isLinkAway, isMenu, isRemarkOfPublisher } from './main.ts';
import { settingOf } from './setting.ts';
import { readGrid } from './table.ts';
import { attribute, isElement, textOf, type Element, type Node } from './tree.ts';
import { partsOfGrid } from '../tables.ts';
import { Told } from '../told.ts';

const blocks = new Set(
  'address article blockquote caption center dd details div dl dt fieldset figcaption figure footer h1 h2 h3 h4 h5 h6 header hr li main ol p pre section summary ul'.split(
    ' ',
  ),
);

/** Reads the words of a page, block by block. */
export class PageReader {
  readonly #root: Element;
  readonly #notes: PageNotes;
  readonly #lists: ListNumbers;
  #parts: ReceivedPart[] = [];
  #runs: Run[] = [];
  #marked: ReceivedNote[] = [];
  /** The sign that a list draws before the next words. */
  #sign: Sign | undefined;
  #paragraph = 0;
  readonly #told = new Told();
  #menus = 0;
  #pictures = 0;

  /**
   * @param root what holds the document
   * @param body the whole page: footnotes may stand outside the document
   * @param numbersLost the numbers of its lists are to be found again
   */
  constructor(root: Element, body: Element, numbersLost: boolean) {
    this.#root = root;
    this.#notes = new PageNotes(body);
    this.#lists = new ListNumbers(body, numbersLost);
  }

  read(): ReceivedPart[] {
    return this.#partsIn(this.#root, {});
  }

  /** What the page has beside the words that were taken. */
  told(): string[] {
    return [
      ...this.#told.lines(),
      ...(this.#menus > 0 ? [`Меню и перечни ссылок портала не взяты: ${String(this.#menus)}.`] : []),
      ...(this.#lists.restored
        ? [
            'LibreOffice сохраняет страницу без автоматических номеров: они восстановлены по вложенности списков. Надёжнее .docx, .odt или .pdf.',
          ]
        : []),
      ...(this.#pictures > 0
        ? [`Рисунки не взяты, слова на них не прочитаны: ${String(this.#pictures)}.`]
        : []),
    ];
  }

  /** The parts below an element, by themselves: those of the page, of a cell, of a footnote. */
  #partsIn(element: Element, setting: Setting): ReceivedPart[] {
    const [parts, runs, marked, sign] = [this.#parts, this.#runs, this.#marked, this.#sign];
    this.#parts = [];
    this.#runs = [];
    this.#marked = [];
    this.#sign = undefined;
    this.#walk(element, settingOf(element, setting));
    const own = this.#parts;
    [this.#parts, this.#runs, this.#marked, this.#sign] = [parts, runs, marked, sign];
    return own;
  }

  #walk(element: Element, setting: Setting): void {
    for (const child of element.childNodes) this.#node(child, setting);
    if (blocks.has(element.tagName) || element === this.#root || /^t[dh]$/u.test(element.tagName))
      this.#end(setting);
  }

  #node(node: Node, setting: Setting): void {
    if (!isElement(node)) {
      if ('value' in node) this.#words(node.value.replace(/[ \t\r\n\f]+/gu, ' '), setting);
      return;
    }
    if (isAside(node) || this.#notes.isBlock(node) || this.#notes.isBacklink(node)) return;
    if (isTracked('ins', node)) {
      this.#told.change('вставка', '', textOf(node), this.#paragraph + 1);
      return;
    }
    if (isTracked('del', node)) {
      // That tells of its line too.
      this.#told.change('удаление', '', textOf(node), this.#paragraph + 1);
      this.#walk(node, { ...settingOf(node, setting), struck: false });
      return;
    }
    if (node.tagName === 'br') this.#words('\n', setting);
    else if (node.tagName === 'table') this.#table(node, setting);
    else if (node.tagName === 'img') this.#pictures += 1;
    else if (blocks.has(node.tagName)) this.#block(node, setting);
    else if (this.#notes.at(node)) this.#note(node, setting);
    else this.#walk(node, settingOf(node, setting));
  }

  #words(text: string, setting: Setting): void {
    this.#runs.push(runOf(text, setting));
  }

  #block(element: Element, setting: Setting): void {
    this.#end(setting);
    if (isMenu(element)) {
      this.#menus += 1;
      return;
    }
    if (isLinkAway(element) || isRemarkOfPublisher(element)) {
      this.#told.notTaken(textOf(element), this.#paragraph);
      return;
    }
    if (element.tagName === 'li') this.#sign = this.#lists.of(element);
    this.#walk(element, settingOf(element, setting));
  }

  #table(element: Element, setting: Setting): void {
    this.#end(setting);
    // The words of a cell stand as the cell says, not as the paragraphs around the table.
    const inCell: Setting = { ...setting, align: 'start' };
    const grid = readGrid(element, (cell) =>
      this.#partsIn(cell, cell.tagName === 'caption' ? setting : inCell),
    );
    this.#paragraph += 1;
    this.#parts.push(...grid.captions, ...partsOfGrid(grid, { paragraph: this.#paragraph }));
  }

  #note(link: Element, setting: Setting): void {
    const note = this.#notes.at(link);
    if (!note) return;
    this.#words(note.mark, { ...setting, raised: false });
    const text = this.#noteText(note.block);
    this.#marked.push({ mark: note.mark, text });
  }

  #noteText(block: Element): string {
    const parts = this.#partsIn(block, {});
    return parts
      .map(({ text }) => text)
      .join(' ')
      .replace(/^[[\]().\s]+/u, '');
  }

  /** Ends a paragraph, if it has any words. */
  #end(setting: Setting): void {
    const runs = this.#runs;
    const { text, style, doubts } = wordsOfRuns(runs);
    const notes = this.#marked;
    this.#runs = [];
    this.#marked = [];
    if (text === '') return;
    this.#paragraph += 1;
    this.#told.struck(runs, this.#paragraph);
    const drawn = BULLET.test(text) || markOfParagraph(text).kind !== 'plain' ? undefined : this.#sign;
    this.#sign = undefined;
    if (drawn?.restored) doubts.push('номер восстановлен по вложенности списка');
    this.#parts.push({
      kind: 'paragraph',
      text: drawn ? `${drawn.text} ${text}` : text,
      style: styleOf(setting, style),
      place: { paragraph: this.#paragraph },
      ...(notes.length > 0 ? { notes } : {}),
      ...(doubts.length > 0 ? { doubts } : {}),
    });
  }
}

/** A word processor notes when a change was made; a page that only underlines or strikes out words does not. */
function isTracked(tag: 'ins' | 'del', element: Element): boolean {
  return element.tagName === tag && attribute(element, 'datetime') !== undefined;
}
