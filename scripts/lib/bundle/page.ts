import { createHash } from 'node:crypto';
import {
  parse,
  serialize,
  defaultTreeAdapter as tree,
  html as spec,
  type DefaultTreeAdapterTypes,
} from 'parse5';

type Node = DefaultTreeAdapterTypes.Node;
type Element = DefaultTreeAdapterTypes.Element;

/** Bundles the module scripts of a page into one classic script. @returns its path from the root of the site */
export type BundleScripts = (modules: readonly string[]) => Promise<string>;

/** How the parts of a page get into a bundle. */
export interface Bundling {
  bundleScripts: BundleScripts;
  /** Styles with the files that they name in them. */
  bundleStyles: (css: string) => string;
  /** Whether a file is not in the bundle; a link to it becomes plain words. */
  isLeftOut: (file: string) => boolean;
}

/**
 * A page as it stands in a bundle: every address relative to it and naming a file, its module scripts as one script that
 * browsers also load from a folder, and nothing that needs a service worker.
 * @param name of its file from the root of the site: `tor-knd/text/index.html`
 */
export async function bundledPage(
  html: string,
  name: string,
  { bundleScripts, bundleStyles, isLeftOut }: Bundling,
): Promise<string> {
  const root = '../'.repeat(name.split('/').length - 1) || './';
  const document = parse(html);
  const modules: string[] = [];
  const restyled = new Map<string, string>();
  let published: string | undefined;
  for (const element of [...elementsOf(document)]) {
    // Typefaces are in the styles and modules in the script: there is nothing to fetch beforehand.
    if (
      attribute(element, 'data-offline') !== undefined ||
      /^(?:module)?preload$/u.test(attribute(element, 'rel') ?? '')
    ) {
      tree.detachNode(element);
      continue;
    }
    const source = attribute(element, 'src');
    if (element.tagName === 'script' && attribute(element, 'type') === 'module' && source !== undefined) {
      modules.push(source);
      tree.detachNode(element);
      continue;
    }
    const [text] = element.childNodes;
    if (element.tagName === 'style' && text && tree.isTextNode(text)) {
      const styles = bundleStyles(text.value);
      restyled.set(hashOf(text.value), hashOf(styles));
      text.value = styles;
    }
    if (element.tagName === 'link' && attribute(element, 'rel') === 'canonical') {
      const href = attribute(element, 'href') ?? '';
      if (URL.canParse(href)) published = new URL('/', href).href;
    }
    if (element.tagName === 'a' && isLeftOut(relative(attribute(element, 'href') ?? '', '')))
      element.attrs = element.attrs.filter((attr) => attr.name !== 'href');
    for (const attr of element.attrs) attr.value = bundledValue(element, attr.name, attr.value, root);
  }
  const page = first(document, 'html');
  set(page, 'data-root', root);
  if (published !== undefined) set(page, 'data-published', published);
  if (modules.length > 0) {
    const script = tree.createElement('script', spec.NS.HTML, []);
    set(script, 'src', root + (await bundleScripts(modules)));
    set(script, 'defer', '');
    tree.appendChild(first(document, 'head'), script);
  }
  return [...restyled].reduce((text, [before, after]) => text.replaceAll(before, after), serialize(document));
}

/** As the policy of the page names it. */
const hashOf = (text: string): string => createHash('sha256').update(text).digest('base64');

function bundledValue(element: Element, name: string, value: string, root: string): string {
  if (name === 'href' || name === 'src') return relative(value, root);
  if (element.tagName !== 'meta' || name !== 'content') return value;
  const kind = attribute(element, 'http-equiv');
  if (kind === 'refresh') return value.replace(/(?<=url=).+/u, (address) => relative(address, root));
  return kind === 'content-security-policy' ? bundledPolicy(value) : value;
}

/** Browsers disagree on whether the files of a folder have the same origin; over http `file:` allows nothing. */
function bundledPolicy(policy: string): string {
  return policy
    .replaceAll("'self'", "'self' file:")
    .replace("font-src 'self' file:", 'font-src data:')
    .replace('trusted-types reply worker', 'trusted-types reply bundle');
}

/** An address of the site, `/my/#x`, as a page names it whose way to the root is known: `../my/index.html#x`. */
export function relative(address: string, root: string): string {
  if (!/^\/(?!\/)/u.test(address)) return address;
  return root + address.slice(1).replace(/(^|\/)(?=[#?]|$)/u, '$1index.html');
}

function* elementsOf(node: Node): Generator<Element> {
  if ('tagName' in node) yield node;
  if ('content' in node) yield* elementsOf(node.content);
  if ('childNodes' in node) for (const child of [...node.childNodes]) yield* elementsOf(child);
}

function first(document: Node, tag: string): Element {
  for (const element of elementsOf(document)) if (element.tagName === tag) return element;
  throw new Error(`no <${tag}>`);
}

const attribute = (element: Element, name: string): string | undefined =>
  element.attrs.find((attr) => attr.name === name)?.value;

function set(element: Element, name: string, value: string): void {
  element.attrs.push({ name, value });
}
