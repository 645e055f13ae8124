import { parse, serializeOuter, type DefaultTreeAdapterTypes } from 'parse5';

export type Element = DefaultTreeAdapterTypes.Element;
type Node = DefaultTreeAdapterTypes.Node;

/** Every element of a page in its order. What stands in `<noscript>` counts: some readers get it. */
export function elementsOf(html: string): Element[] {
  return insideOf(parse(html, { scriptingEnabled: false }));
}

/** Every element inside another, in order. */
export function insideOf(node: Node): Element[] {
  const inside = 'content' in node ? [node.content] : 'childNodes' in node ? node.childNodes : [];
  return inside.flatMap((child) => ('tagName' in child ? [child, ...insideOf(child)] : insideOf(child)));
}

export function attribute(element: Element, name: string): string | undefined {
  return element.attrs.find((attr) => attr.name === name)?.value;
}

/** The values of an attribute wherever it stands. */
export function valuesOf(elements: readonly Element[], name: string): string[] {
  return elements.flatMap((element) => attribute(element, name) ?? []);
}

export function withTag(elements: readonly Element[], tag: string): Element[] {
  return elements.filter(({ tagName }) => tagName === tag);
}

/** The words in an element, with single spaces. */
export function textOf(element: Element): string {
  return rawText(element).replaceAll(/\s+/gu, ' ').trim();
}

/** The text in an element as it stands: of a script, its code. */
export function rawText(node: Node): string {
  if ('value' in node) return node.value;
  return 'childNodes' in node ? node.childNodes.map(rawText).join('') : '';
}

export { serializeOuter as markupOf };
