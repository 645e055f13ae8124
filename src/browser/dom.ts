/**
 * The one element inside `root` that matches. An element of ours that lacks a part of its markup cannot work, so a
 * missing part or one of another type throws.
 */
export function part(root: ParentNode, selector: string): HTMLElement;
export function part<T extends Element>(root: ParentNode, selector: string, type: new () => T): T;
export function part(root: ParentNode, selector: string, type: new () => Element = HTMLElement): Element {
  const found = root.querySelector(selector);
  if (!(found instanceof type)) throw new Error(`the markup has no ${selector}`);
  return found;
}

/** A copy of what a template holds; the markup, and so its style, stays in the component. */
export function copyOf(root: HTMLElement, selector: string): DocumentFragment {
  return document.importNode(part(root, selector, HTMLTemplateElement).content, true);
}

/** A list item with a sentence in it. */
export function listItem(text: string): HTMLLIElement {
  const item = document.createElement('li');
  item.textContent = text;
  return item;
}

/** A list item that leads somewhere. @param said stands behind the link, if anything does */
export function linkItem(title: string, href: string, said = ''): HTMLLIElement {
  const item = document.createElement('li');
  const link = document.createElement('a');
  link.href = href;
  link.textContent = title;
  item.append(link, said && `\u{a0}— ${said}`);
  return item;
}

/** The JSON in a data attribute, which our own build has written. */
export function dataOf(element: HTMLElement, name: string): unknown {
  return JSON.parse(element.dataset[name] ?? 'null');
}

/**
 * Registers a custom element once. A broken instance leaves its HTML as it is, readable, and stops no other: the error
 * is reported to the console and goes no further.
 * @param connect runs when the element stands in the page; the signal ends its listeners when it leaves.
 */
export function defineElement(
  name: string,
  connect: (element: HTMLElement, signal: AbortSignal) => void,
): void {
  if (customElements.get(name)) return;
  customElements.define(
    name,
    class extends HTMLElement {
      #abort: AbortController | undefined;

      connectedCallback(): void {
        this.#abort = new AbortController();
        try {
          connect(this, this.#abort.signal);
        } catch (error) {
          this.#abort.abort();
          console.error(`<${name}>`, error);
        }
      }

      disconnectedCallback(): void {
        this.#abort?.abort();
      }
    },
  );
}
