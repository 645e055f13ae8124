import type { ReceivedNote } from '../received.ts';
import type { Run } from '../runs.ts';
import { runOf, type Setting } from '../setting.ts';
import { childOf, elementsIn, textOf, type Xml } from '../xml.ts';
import { authorOf, isUnfilled, plainWords, unfilled } from './words.ts';
import { runSetting, type Styles } from './styles.ts';
import type { Notes } from './notes.ts';
import type { Told } from '../told.ts';

/** What the runs of one paragraph hold. */
export interface Inline {
  runs: Run[];
  notes: ReceivedNote[];
  /** The contents of text boxes that are anchored in the paragraph. */
  boxes: Xml[];
  /** Ids of comments. */
  comments: string[];
  /** Whether Word has put a page break into it when it was last saved. */
  pageBreaks: number;
}

/** Reads the runs of a paragraph. Tracked insertions are left out and deletions kept: nobody has accepted them. */
export class InlineReader {
  readonly inline: Inline = { runs: [], notes: [], boxes: [], comments: [], pageBreaks: 0 };
  readonly #styles: Styles;
  readonly #notes: Notes;
  readonly #told: Told;
  readonly #paragraph: number;
  readonly #own: Setting;
  /** Reads the words of a note. */
  readonly #noteText: (paragraphs: readonly Xml[]) => string;
  /** A note whose mark stands in the run after the reference. */
  #unmarked: Xml[] | undefined;

  constructor(
    {
      styles,
      notes,
      told,
      noteText,
    }: { styles: Styles; notes: Notes; told: Told; noteText: (paragraphs: readonly Xml[]) => string },
    paragraph: number,
    own: Setting,
  ) {
    this.#styles = styles;
    this.#notes = notes;
    this.#told = told;
    this.#noteText = noteText;
    this.#paragraph = paragraph;
    this.#own = own;
  }

  read(element: Xml): Inline {
    for (const child of elementsIn(element)) this.#child(child);
    return this.inline;
  }

  #child(child: Xml): void {
    switch (child.name) {
      case 'r':
        this.#run(child);
        return;
      case 'ins':
      case 'moveTo':
        this.#told.change('вставка', authorOf(child), plainWords(child), this.#paragraph);
        return;
      case 'del':
      case 'moveFrom':
        this.#told.change('удаление', authorOf(child), plainWords(child), this.#paragraph);
        this.read(child);
        return;
      case 'sdt':
        if (isUnfilled(child)) this.#told.count(unfilled, this.#paragraph);
        else this.read(childOf(child, 'sdtContent') ?? child);
        return;
      case 'hyperlink':
      case 'smartTag':
      case 'fldSimple':
      case 'customXml':
      case 'dir':
      case 'bdo':
        this.read(child);
        return;
      case 'oMath':
      case 'oMathPara':
        this.#told.count('Формула записана в строку', this.#paragraph);
        this.inline.runs.push({ text: textOf(child) });
        return;
      default:
    }
  }

  #run(run: Xml): void {
    const properties = childOf(run, 'rPr');
    const style = childOf(properties, 'rStyle')?.attributes['val'];
    const setting = {
      ...this.#own,
      ...(style === undefined ? {} : this.#styles.settingOf(style)),
      ...runSetting(properties),
    };
    for (const child of elementsIn(run)) {
      if (setting.hidden && child.name === 't') this.#told.count('Скрытый текст не взят', this.#paragraph);
      else this.#content(child, setting);
    }
  }

  #content(child: Xml, setting: Setting): void {
    switch (child.name) {
      case 't':
      case 'delText':
        this.#words(textOf(child), setting);
        return;
      case 'tab':
      case 'ptab':
        this.#words(' ', setting);
        return;
      case 'cr':
        this.#words('\n', setting);
        return;
      case 'br':
        this.#words(child.attributes['type'] === 'page' ? ' ' : '\n', setting);
        return;
      case 'noBreakHyphen':
        this.#words('-', setting);
        return;
      case 'sym':
        this.#symbol(child, setting);
        return;
      case 'lastRenderedPageBreak':
        this.inline.pageBreaks += 1;
        return;
      case 'footnoteReference':
        this.#note('footnote', child);
        return;
      case 'endnoteReference':
        this.#note('endnote', child);
        return;
      case 'commentReference':
        this.inline.comments.push(child.attributes['id'] ?? '');
        return;
      case 'AlternateContent':
        this.#drawing(childOf(child, 'Choice') ?? childOf(child, 'Fallback') ?? child);
        return;
      case 'drawing':
      case 'pict':
      case 'object':
        this.#drawing(child);
        return;
      default:
    }
  }

  #words(text: string, setting: Setting): void {
    if (this.#unmarked && text.trim() !== '') this.#mark(text.trim());
    this.inline.runs.push(runOf(text, setting));
  }

  /** A sign of a typeface of signs, by its place in it. */
  #symbol({ attributes }: Xml, setting: Setting): void {
    const code = Number.parseInt(attributes['char'] ?? '', 16);
    const known: Readonly<Record<number, string>> = {
      0xf0b7: '•',
      0xf02d: '–',
      0xf0be: '—',
      0xf0a8: '☐',
      0xf0fe: '☒',
      0xf0b0: '°',
      0xf0b3: '≥',
      0xf0a3: '≤',
    };
    if (known[code] === undefined) this.#told.count('Знак из шрифта знаков показан как «•»', this.#paragraph);
    this.#words(known[code] ?? '•', setting);
  }

  #note(kind: 'footnote' | 'endnote', reference: Xml): void {
    const { mark, paragraphs } = this.#notes.next(kind, reference);
    if (mark === undefined) {
      this.#unmarked = paragraphs;
      return;
    }
    this.inline.runs.push({ text: mark });
    this.inline.notes.push({ mark, text: this.#noteText(paragraphs) });
  }

  #mark(mark: string): void {
    const text = this.#noteText(this.#unmarked ?? []);
    this.#unmarked = undefined;
    // The note itself repeats its mark.
    this.inline.notes.push({ mark, text: text.startsWith(mark) ? text.slice(mark.length).trim() : text });
  }

  #drawing(element: Xml): void {
    const boxes = boxesIn(element);
    this.inline.boxes.push(...boxes);
    if (boxes.length === 0 && hasPicture(element))
      this.#told.count('Рисунок не взят, слова на нём не прочитаны', this.#paragraph);
  }
}

/** Text boxes below an element. What is drawn in two ways, for old and new programs, is taken once. */
function boxesIn(element: Xml): Xml[] {
  if (element.name === 'txbxContent') return [element];
  if (element.name === 'AlternateContent')
    return boxesIn(childOf(element, 'Choice') ?? childOf(element, 'Fallback') ?? { ...element, name: '' });
  return elementsIn(element).flatMap(boxesIn);
}

function hasPicture(element: Xml): boolean {
  return (
    ['pic', 'imagedata', 'OLEObject', 'chart'].includes(element.name) || elementsIn(element).some(hasPicture)
  );
}
