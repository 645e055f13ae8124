import { formatNumber } from '../numerals.ts';
import { attribute, elementsIn, styleOf, textOf, type Element } from './tree.ts';

/** What is drawn before an item of a list. */
export interface Sign {
  text: string;
  /** The page does not say it: it was found by the place of the item among the others. */
  restored: boolean;
}

/** A list that is open, with the number of its last item. */
interface Open {
  last: number;
  /** Its numbers begin with those of the lists around it: «2.1.». */
  dotted: boolean;
}

/** What a browser draws before the items of all lists of a page. */
export class ListNumbers {
  /** Whether any number was found again that the page itself does not have. */
  restored = false;
  readonly #signs = new Map<Element, Sign>();
  /** The lists that are open in a page without numbers, from the outside in; they go on after a table or a paragraph. */
  #open: Open[] = [];

  /** @param lost the page has lists in place of numbers of several steps: they are found again */
  constructor(body: Element, lost: boolean) {
    this.#look(body, 0, lost);
  }

  of(item: Element): Sign | undefined {
    return this.#signs.get(item);
  }

  #look(element: Element, depth: number, lost: boolean): void {
    const numbered = element.tagName === 'ol';
    if (numbered && lost) {
      this.#restore(element, depth);
      return;
    }
    if (numbered || element.tagName === 'ul') this.#count(element);
    for (const child of elementsIn(element)) this.#look(child, depth, lost);
  }

  #count(list: Element): void {
    if (styleOf(list, 'list-style-type') === 'none' || styleOf(list, 'list-style') === 'none') return;
    let next = Number(attribute(list, 'start') ?? 1);
    for (const item of elementsIn(list).filter(({ tagName }) => tagName === 'li')) {
      if (styleOf(item, 'list-style-type') === 'none') continue;
      next = Number(attribute(item, 'value') ?? next);
      const text = list.tagName === 'ol' ? `${formatNumber(next, formatOf(list))}.` : '-';
      this.#signs.set(item, { text, restored: false });
      next += 1;
    }
  }

  /** Numbers a list and those in it by their place. One without a first number goes on with the one before it. */
  #restore(list: Element, depth: number): void {
    const items = elementsIn(list);
    const first = items.find(({ tagName }) => tagName === 'li');
    const before = this.#open[depth];
    const start = attribute(list, 'start');
    if (start !== undefined)
      this.#open[depth] = { last: Number(start) - 1, dotted: before?.dotted ?? this.#isDotted(first, depth) };
    else if (!before || (first && attribute(first, 'value') !== undefined))
      this.#open[depth] = { last: 0, dotted: this.#isDotted(first, depth) };
    for (const item of items) {
      if (item.tagName === 'li') this.#number(item, depth);
      this.#look(item, depth + 1, true);
    }
  }

  #number(item: Element, depth: number): void {
    const open = this.#open[depth];
    if (!open) return;
    open.last = Number(attribute(item, 'value') ?? open.last + 1);
    this.#open = this.#open.slice(0, depth + 1);
    const path = this.#open.map(({ last }) => last).join('.');
    const text = open.dotted ? `${path}.` : this.#bracketed(open.last, depth);
    this.#signs.set(item, { text, restored: depth > 0 });
    if (depth > 0) this.restored = true;
  }

  /** «1)», and «а)» in a list of those. */
  #bracketed(number: number, depth: number): string {
    return `${formatNumber(number, this.#open[depth - 1]?.dotted ? 'decimal' : 'russianLower')})`;
  }

  /** Items that begin with a capital letter are clauses, others are parts of a sentence. */
  #isDotted(item: Element | undefined, depth: number): boolean {
    const above = depth === 0 || this.#open[depth - 1]?.dotted === true;
    return above && (depth === 0 || !item || /^[«"\s\d]*\p{Lu}/u.test(textOf(item)));
  }
}

function formatOf(list: Element): string {
  const formats: Readonly<Record<string, string>> = {
    a: 'lowerLetter',
    A: 'upperLetter',
    i: 'lowerRoman',
    I: 'upperRoman',
    'lower-alpha': 'lowerLetter',
    'lower-latin': 'lowerLetter',
    'upper-alpha': 'upperLetter',
    'lower-roman': 'lowerRoman',
    'upper-roman': 'upperRoman',
  };
  return formats[styleOf(list, 'list-style-type') ?? attribute(list, 'type') ?? ''] ?? 'decimal';
}
