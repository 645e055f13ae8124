import { defaultTreeAdapter, type DefaultTreeAdapterTypes } from 'parse5';

export type Node = DefaultTreeAdapterTypes.ChildNode;
export type Element = DefaultTreeAdapterTypes.Element;

export const isElement = (node: Node): node is Element => defaultTreeAdapter.isElementNode(node);

export function attribute(element: Element, name: string): string | undefined {
  return element.attrs.find((one) => one.name === name)?.value;
}

/** All text below a node. */
export function textOf(node: Node): string {
  if (defaultTreeAdapter.isTextNode(node)) return node.value;
  return isElement(node) ? node.childNodes.map(textOf).join('') : '';
}

export function elementsIn(element: Element): Element[] {
  return element.childNodes.filter(isElement);
}

/** All elements below an element, in reading order. */
export function descendantsOf(element: Element): Element[] {
  return elementsIn(element).flatMap((child) => [child, ...descendantsOf(child)]);
}

/** A declaration of the `style` attribute. */
export function styleOf(element: Element, property: string): string | undefined {
  const declarations = attribute(element, 'style')?.split(';') ?? [];
  const found = declarations
    .map((one) => one.split(':'))
    .find(([name]) => name?.trim().toLowerCase() === property);
  return found?.slice(1).join(':').trim().toLowerCase();
}
