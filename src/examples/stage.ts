import { html as standard, parseFragment, serialize, type DefaultTreeAdapterTypes } from 'parse5';

import { popoverId } from '../layout/popover-id.ts';

type Node = DefaultTreeAdapterTypes.ChildNode;
type Element = DefaultTreeAdapterTypes.Element;
type Parent = DefaultTreeAdapterTypes.ParentNode;

/** A tag, a class and an attribute, each of which may be missing: `p.tag[data-kind="typo"]`. */
export type Selector = string;

/** What a script would write in the browser. `null` takes an attribute away; `text` and `html` replace what is inside. */
export interface Change {
  text?: string;
  html?: string;
  attributes?: Readonly<Record<string, string | null>>;
}

/** How a state differs from the HTML in which a component comes from the build. */
export interface Staging {
  /** Shows only this part; of a template, what it holds. */
  take?: Selector | undefined;
  /** The tag that it stands in: a list item needs its list. */
  inside?: string | undefined;
  set?: Readonly<Record<Selector, Change>> | undefined;
}

/**
 * HTML of a component put into one of its states, for the page that shows them all. Many may stand on one page: ids and
 * groups of radio buttons are made its own, links lead to the example itself, and no script comes along.
 * @param id id of the example.
 * @param name name of the example, which tells apart regions that are called the same.
 * @throws when a selector matches nothing, so that an example cannot go stale in silence
 */
export function staged(html: string, id: string, name: string, { take, inside, set = {} }: Staging): string {
  const root = parseFragment(html);
  const taken = take === undefined ? undefined : found(root, take)[0];
  const shown = taken === undefined ? root : (contentOf(taken) ?? only(taken));
  for (const [selector, change] of Object.entries(set))
    for (const element of found(shown, selector)) apply(element, change);
  for (const element of elementsIn(shown)) isolate(element, id, name);
  const shownHtml = serialize(shown);
  return inside === undefined ? shownHtml : `<${inside}>${shownHtml}</${inside}>`;
}

/** What a template holds. */
const contentOf = (node: Parent): Parent | undefined => ('content' in node ? node.content : undefined);

/** A fragment that holds the element and nothing else. */
function only(element: Element): Parent {
  const fragment = parseFragment('');
  fragment.childNodes = [element];
  return fragment;
}

function found(root: Parent, selector: Selector): Element[] {
  const matches = elementsIn(root).filter((element) => fits(element, selector));
  if (matches.length === 0) throw new Error(`an example has nothing that matches ${selector}`);
  return matches;
}

function elementsIn(root: Parent): Element[] {
  const nodes: Node[] = (contentOf(root) ?? root).childNodes;
  return nodes.flatMap((node) => ('tagName' in node ? [node, ...elementsIn(node)] : []));
}

function fits(element: Element, selector: Selector): boolean {
  const [, tag, className, attribute, value] =
    /^([\w-]+)?(?:\.([\w-]+))?(?:\[([\w-]+)(?:="([^"]*)")?\])?$/u.exec(selector) ?? [];
  const own = attribute === undefined ? undefined : valueOf(element, attribute);
  return (
    (tag === undefined || element.tagName === tag) &&
    (className === undefined || (valueOf(element, 'class') ?? '').split(' ').includes(className)) &&
    (attribute === undefined || (own !== undefined && (value === undefined || own === value)))
  );
}

const valueOf = (element: Element, name: string): string | undefined =>
  element.attrs.find((attribute) => attribute.name === name)?.value;

function setValue(element: Element, name: string, value: string | null): void {
  element.attrs = element.attrs.filter((attribute) => attribute.name !== name);
  if (value !== null) element.attrs.push({ name, value });
}

function apply(element: Element, { text, html, attributes = {} }: Change): void {
  for (const [name, value] of Object.entries(attributes)) setValue(element, name, value);
  if (text !== undefined) element.childNodes = [{ nodeName: '#text', value: text, parentNode: element }];
  if (html !== undefined) element.childNodes = parseFragment(html).childNodes;
}

const idAttributes = ['id', 'for', 'aria-labelledby', 'aria-describedby', 'list'];

function isolate(element: Element, id: string, name: string): void {
  if (element.tagName === 'script') {
    const { parentNode } = element;
    if (parentNode) parentNode.childNodes = parentNode.childNodes.filter((node) => node !== element);
  }
  for (const attribute of idAttributes) {
    const value = valueOf(element, attribute);
    // The words of a clause open from any example: they stand on the page once, as on every page.
    if (value !== undefined && !value.startsWith(popoverId('')))
      setValue(element, attribute, `${id}-${value}`);
  }
  const group = valueOf(element, 'name');
  if (element.tagName === 'input' && group !== undefined) setValue(element, 'name', `${id}-${group}`);
  if (valueOf(element, 'autofocus') !== undefined) setValue(element, 'autofocus', null);
  const href = valueOf(element, 'href');
  if (element.namespaceURI === standard.NS.HTML && href !== undefined && /^[/#]|^index\.md$/u.test(href)) {
    setValue(element, 'href', `#${id}`);
  }
  nameLandmark(element, name);
}

/** Landmarks that are called the same would be one to those who jump between them. */
function nameLandmark(element: Element, name: string): void {
  const role = valueOf(element, 'role');
  const isNamed = ['aria-label', 'aria-labelledby'].some(
    (attribute) => valueOf(element, attribute) !== undefined,
  );
  if (role === 'search' || ((element.tagName === 'section' || role === 'region') && isNamed)) {
    const [heading] = elementsIn(element).filter(({ tagName }) => /^h\d$/u.test(tagName));
    const own = valueOf(element, 'aria-label') ?? (heading ? textOf(heading) : '');
    setValue(element, 'aria-labelledby', null);
    setValue(element, 'aria-label', [own, name].filter(Boolean).join(': '));
  }
}

function textOf(node: Node): string {
  if ('value' in node) return node.value.trim();
  return 'childNodes' in node ? node.childNodes.map(textOf).join(' ').trim() : '';
}
