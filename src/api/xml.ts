/** Finished XML, as opposed to text that still has to be escaped. */
export type Xml = string & { readonly xml: unique symbol };

/** Text as XML: markup characters are escaped, and characters that XML does not allow are left out. */
export function text(words: string): Xml {
  return words
    .replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '')
    .replace(/[&<>"]/gu, (char) => `&#${String(char.codePointAt(0))};`) as Xml;
}

/** An element with its attributes and what stands inside. */
export function element(
  name: string,
  attributes: Readonly<Record<string, string>>,
  ...inside: readonly Xml[]
): Xml {
  const list = Object.entries(attributes)
    .map(([key, value]) => ` ${key}="${text(value)}"`)
    .join('');
  return (inside.length === 0 ? `<${name}${list}/>` : `<${name}${list}>${inside.join('')}</${name}>`) as Xml;
}
