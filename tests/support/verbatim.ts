import { attribute, type Element } from './html.ts';
import { laidOut } from './source-words.ts';

type Node = Element['childNodes'][number];

/** Whether an element says that its words are those of a document. */
export function isVerbatim(element: Element): boolean {
  const classes = attribute(element, 'class')?.split(/\s+/u) ?? [];
  return (
    classes.includes('verbatim') ||
    classes.includes('verbatim-inline') ||
    attribute(element, 'data-verbatim') !== undefined
  );
}

/** What we say inside the words of a document: for those who do not see how they are marked, or where some are left out. */
function isAside(element: Element): boolean {
  const classes = attribute(element, 'class')?.split(/\s+/u) ?? [];
  return classes.includes('sr-only') || classes.includes('left-out');
}

/** The texts between the tags of such an element, with the quotes left out in which a definition is put. */
export function textsOf(element: Element): string[] {
  return element.childNodes
    .flatMap((node): string[] => read(node))
    .map((text) => laidOut(text).replace(/^«(.*)»\.?$/u, '$1'))
    .filter((text) => text !== '');
}

function read(node: Node): string[] {
  if ('value' in node) return [node.value];
  if (!('tagName' in node) || isAside(node)) return [];
  return node.childNodes.flatMap(read);
}

/** Texts shown as words of the document that it does not have so, byte for byte. */
export function notInSource(elements: readonly Element[], source: string): string[] {
  return elements
    .filter(isVerbatim)
    .flatMap(textsOf)
    .filter((text) => !source.includes(text));
}
