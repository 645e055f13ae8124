import { raise } from '../runs.ts';
import { attribute, descendantsOf, textOf, type Element } from './tree.ts';

/** A footnote of a page: its mark leads to it, and it leads back. */
interface PageNote {
  mark: string;
  /** The block that holds its words. */
  block: Element;
}

/** The footnotes of a page, by the links that lead to them and by the links that lead back. */
export class PageNotes {
  readonly #byReference = new Map<Element, PageNote>();
  readonly #backlinks = new Set<Element>();
  readonly #blocks = new Set<Element>();

  constructor(root: Element) {
    const all = descendantsOf(root);
    const targets = new Map<string, Element>();
    for (const element of all) {
      for (const name of [attribute(element, 'id'), attribute(element, 'name')])
        if (name) targets.set(name, element);
    }
    for (const link of all.filter(({ tagName }) => tagName === 'a')) this.#look(link, targets);
  }

  #look(link: Element, targets: ReadonlyMap<string, Element>): void {
    const target = targets.get(targetOf(link) ?? '');
    const printed = textOf(link).trim();
    if (
      !target ||
      !/^[[(<]?(?:\d{1,3}|\*{1,4}|[ivx]{1,4})[\])>]?$/u.test(printed) ||
      this.#backlinks.has(link)
    )
      return;
    const block = blockOf(target);
    const back = [block, ...descendantsOf(block)].find(
      (element) =>
        element !== link &&
        targets.get(targetOf(element) ?? '') !== undefined &&
        leadsTo(element, link, targets),
    );
    if (!back) return;
    this.#backlinks.add(back);
    this.#blocks.add(block);
    this.#byReference.set(link, { mark: raise(printed.replace(/[[\](<>)]/gu, '')), block });
  }

  /** The footnote to which a link leads. */
  at(link: Element): PageNote | undefined {
    return this.#byReference.get(link);
  }

  /** Whether an element is the mark that leads back from a footnote. */
  isBacklink(element: Element): boolean {
    return this.#backlinks.has(element);
  }

  /** Whether an element holds the words of a footnote, which are read where its mark stands. */
  isBlock(element: Element): boolean {
    return this.#blocks.has(element);
  }
}

function targetOf(link: Element): string | undefined {
  const href = attribute(link, 'href');
  const at = href?.indexOf('#') ?? -1;
  return link.tagName === 'a' && href !== undefined && at >= 0
    ? decodeURIComponent(href.slice(at + 1))
    : undefined;
}

function leadsTo(link: Element, reference: Element, targets: ReadonlyMap<string, Element>): boolean {
  const target = targets.get(targetOf(link) ?? '');
  return (
    target !== undefined &&
    (target === reference ||
      descendantsOf(target).includes(reference) ||
      descendantsOf(reference).includes(target))
  );
}

/** The block that begins with a footnote's mark: the element itself, or the one around it. */
function blockOf(element: Element): Element {
  let at = element;
  while (
    !/^(?:div|p|li|td|dd|section|aside)$/u.test(at.tagName) &&
    at.parentNode &&
    'tagName' in at.parentNode
  )
    at = at.parentNode;
  const around = at.parentNode;
  const alone =
    around &&
    'tagName' in around &&
    around.tagName === 'div' &&
    /foot|end|note|ftn|edn/iu.test(attribute(around, 'id') ?? '');
  return alone ? around : at;
}
