import { edited, gapsToBind, NO_BREAK, type Edit, type Gap, type IsQuotation } from './bound.ts';

/** Elements that are left alone: code, fields, data of scripts, and diagrams, which were measured as they are. */
const LEFT_ALONE = new Set(['script', 'style', 'textarea', 'pre', 'code', 'kbd', 'samp', 'svg', 'math']);
/** The marks of the words of a document, which are left alone too. */
const VERBATIM = /\sdata-verbatim(?=[\s=/]|$)|\sclass="(?:[^"]*\s)?verbatim(?:-inline)?[\s"]/u;
/** The table of contents: it has headings of the document beside ours, and nothing marks them. */
const MAY_BE_PRINTED = new Set(['page-contents']);

/** Inline elements: a word before one and a word inside it may have to stay together. */
const IN_LINE = new Set(
  'a abbr b bdi bdo cite code data del dfn em i ins kbd mark q s samp small span strong sub sup time u var'.split(
    ' ',
  ),
);
/** Elements whose content is not markup. */
const RAW = new Set(['script', 'style', 'textarea']);

const TAG = /<!--[^]*?-->|<(\/?)([a-z][^\s/>]*)([^"'>]*(?:"[^"]*"[^"'>]*|'[^']*'[^"'>]*)*)>/giu;

/** A run of text between two tags, by its position in the page. */
interface Piece {
  start: number;
  end: number;
  ours: boolean;
  /** Number of inline elements around it. */
  depth: number;
}

/**
 * A page whose own words have spaces that do not break where Russian typography has none. Words that tags part belong together
 * as long as they stand in one line. Attributes and the head of the page stay as they are.
 */
export function boundHtml(html: string, isQuotation: IsQuotation): string {
  const edits: Edit[] = [];
  const line = new Line(html, isQuotation, edits);
  const alone = new Depth();
  const contents = new Depth();
  let rest = Math.max(0, html.indexOf('</head>'));
  TAG.lastIndex = rest;
  for (let tag = TAG.exec(html); tag; tag = TAG.exec(html)) {
    line.add(rest, tag.index, !alone.inside);
    rest = tag.index + tag[0].length;
    const [, close, named, attributes = ''] = tag;
    if (named === undefined) continue;
    const name = named.toLowerCase();
    const opens = close === '' && !attributes.endsWith('/');
    if (IN_LINE.has(name)) line.pass(opens);
    else line.end(contents.inside);
    alone.pass(
      name,
      opens,
      LEFT_ALONE.has(name) || (attributes.includes('verbatim') && VERBATIM.test(attributes)),
    );
    contents.pass(name, opens, MAY_BE_PRINTED.has(name));
    if (opens && RAW.has(name)) TAG.lastIndex = Math.max(rest, html.indexOf(`</${name}`, rest));
  }
  line.end(false);
  return edited(html, edits);
}

/** Whether a place is inside an element of some sort. Only its name is counted: what else is left open in it does not matter. */
class Depth {
  #name = '';
  #open = 0;

  get inside(): boolean {
    return this.#open > 0;
  }

  pass(name: string, opens: boolean, counts: boolean): void {
    if (this.#open > 0) {
      if (name === this.#name) this.#open += opens ? 1 : -1;
    } else if (opens && counts) {
      this.#name = name;
      this.#open = 1;
    }
  }
}

/** The text of one line, as far as the markup shows where lines end. */
class Line {
  readonly #html: string;
  readonly #isQuotation: IsQuotation;
  readonly #edits: Edit[];
  #pieces: Piece[] = [];
  #depth = 0;

  /** @param edits where it is put what to change, by its place in the page */
  constructor(html: string, isQuotation: IsQuotation, edits: Edit[]) {
    this.#html = html;
    this.#isQuotation = isQuotation;
    this.#edits = edits;
  }

  add(start: number, end: number, ours: boolean): void {
    if (end > start) this.#pieces.push({ start, end, ours, depth: this.#depth });
  }

  pass(opens: boolean): void {
    this.#depth += opens ? 1 : -1;
  }

  /** @param mayBePrinted whether the whole line may be a heading of the document */
  end(mayBePrinted: boolean): void {
    const pieces = this.#pieces;
    this.#depth = 0;
    if (pieces.length === 0) return;
    this.#pieces = [];
    if (!pieces.some(({ ours }) => ours)) return;
    const text = pieces.map(({ start, end }) => this.#html.slice(start, end)).join('');
    if (!/\s/u.test(text.trim()) || (mayBePrinted && this.#isQuotation(text))) return;
    this.#place(gapsToBind(text, this.#isQuotation), pieces);
  }

  #place(gaps: readonly Gap[], pieces: readonly Piece[]): void {
    let offset = 0;
    let next = 0;
    const parts: Part[] = [];
    for (const { start, end, ours, depth } of pieces) {
      const beyond = offset + end - start;
      const hasWords = this.#html.slice(start, end).trim() !== '';
      for (let gap = gaps[next]; gap && gap[0] < beyond; gap = gaps[next]) {
        const [from, to] = gap;
        const within: Gap = [start + Math.max(from, offset) - offset, start + Math.min(to, beyond) - offset];
        parts.push({ gap: within, ours, hasWords, depth });
        if (to > beyond) break;
        this.#edits.push(...bindOnce(parts.splice(0)));
        next += 1;
      }
      offset = beyond;
    }
  }
}

/** The part of a gap that stands in one piece of text. */
interface Part extends Pick<Piece, 'ours' | 'depth'> {
  gap: Gap;
  hasWords: boolean;
}

/**
 * One space for a gap that tags may part: beside a word, and rather outside a link, which would underline it. White space alone
 * may stand between two boxes, and would open up as a box of its own.
 */
function bindOnce(parts: readonly Part[]): Edit[] {
  const [place] = parts.filter(({ hasWords }) => hasWords).sort((a, b) => a.depth - b.depth);
  if (!place || !parts.every(({ ours }) => ours)) return [];
  return parts.map((part) => [...part.gap, part === place ? NO_BREAK : '']);
}
