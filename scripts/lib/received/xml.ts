import { DOMParser } from '@xmldom/xmldom';
import { Unreadable } from './received.ts';

/** An element of XML. Names are without their prefix: the formats that we read use each for one thing. */
export interface Xml {
  name: string;
  attributes: Readonly<Record<string, string>>;
  children: (Xml | string)[];
}

type Parsed = NonNullable<ReturnType<DOMParser['parseFromString']>['documentElement']>;

/** Reads XML. @throws Unreadable where it is none */
export function parseXml(text: string): Xml {
  try {
    const { documentElement } = new DOMParser({ onError: stopAtFatal }).parseFromString(text, 'text/xml');
    if (documentElement) return elementOf(documentElement);
  } catch {
    // Told below.
  }
  throw new Unreadable('The file is damaged: a part of it is no XML. Open it and save it anew.');
}

function stopAtFatal(level: string, message: string): void {
  if (level === 'fatalError') throw new Error(message);
}

function elementOf(element: Parsed): Xml {
  const attributes: Record<string, string> = {};
  for (const { localName, name, value } of Array.from(element.attributes))
    attributes[localName ?? name] ??= value;
  const children: (Xml | string)[] = [];
  for (const node of Array.from(element.childNodes)) {
    if (isElement(node)) children.push(elementOf(node));
    else if (node.nodeType === node.TEXT_NODE || node.nodeType === node.CDATA_SECTION_NODE)
      children.push(node.nodeValue ?? '');
  }
  return { name: element.localName ?? element.tagName, attributes, children };
}

function isElement(node: Parsed['childNodes'][number]): node is Parsed {
  return node.nodeType === node.ELEMENT_NODE;
}

export function elementsIn(element: Xml | undefined): Xml[] {
  return element?.children.filter((child): child is Xml => typeof child !== 'string') ?? [];
}

/** The first child of a name, or what a path of names leads to. */
export function childOf(element: Xml | undefined, ...path: string[]): Xml | undefined {
  return path.reduce((at, name) => elementsIn(at).find((child) => child.name === name), element);
}

export function childrenOf(element: Xml | undefined, name: string): Xml[] {
  return elementsIn(element).filter((child) => child.name === name);
}

/** All elements of a name below an element, in reading order. */
export function descendantsOf(element: Xml | undefined, name: string): Xml[] {
  return elementsIn(element).flatMap((child) => [
    ...(child.name === name ? [child] : []),
    ...descendantsOf(child, name),
  ]);
}

/** All text below an element. */
export function textOf(element: Xml | undefined): string {
  return element?.children.map((child) => (typeof child === 'string' ? child : textOf(child))).join('') ?? '';
}
