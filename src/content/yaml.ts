import { isCollection, isPair, isScalar, parseDocument, visit, type Document } from 'yaml';
import type { ContentPath } from '../checks/diagnostic.ts';

/** YAML as plain data that knows where each value stands. */
export interface Yaml {
  /** Empty where the YAML has mistakes. */
  data: unknown;
  /** Mistakes of YAML itself, with their line. */
  errors: { message: string; line: number }[];
  /** Line of a value, counted from 1; of the nearest parent that exists, where the value itself does not. */
  lineOf: (path: ContentPath) => number;
}

/** How to mend what YAML cannot read. */
export const yamlHint =
  'mend the YAML: put text that holds ": " or starts with a special character in quotes';

/**
 * Reads YAML.
 * @param linesAbove lines of the file that stand above it.
 */
export function parseYaml(text: string, linesAbove = 0): Yaml {
  const document = parseDocument(text, { prettyErrors: false });
  const errors = [
    ...document.errors.map(({ message, pos }) => ({ message, at: pos[0] })),
    ...(text.includes('*') ? looseAliases(document) : []),
  ];
  const lineAt = (offset: number): number => text.slice(0, offset).split('\n').length + linesAbove;
  return {
    data: errors.length > 0 ? {} : document.toJS(),
    errors: errors.map(({ message, at }) => ({ message, line: lineAt(at) })),
    // Parsed anew, for few ask where something stands: kept, the trees of all files are the most that a build remembers.
    lineOf: (path) => (path.length === 0 ? 1 : lineAt(offsetOf(parseDocument(text), path))),
  };
}

/** Text that starts with «*» is an alias to YAML. One that names nothing is found by the parser only when it is read. */
function looseAliases(document: Document): { message: string; at: number }[] {
  const found: { message: string; at: number }[] = [];
  visit(document, {
    Alias: (_, alias) => {
      if (alias.resolve(document)) return;
      found.push({
        message: `text that starts with "*" must be in quotes: *${alias.source}`,
        at: alias.range?.[0] ?? 0,
      });
    },
  });
  return found;
}

function offsetOf(document: Document, path: ContentPath): number {
  let node: unknown = document.contents;
  let offset = 0;
  for (const key of path) {
    if (!isCollection(node)) break;
    const pair = node.items.find((item) => isPair(item) && isScalar(item.key) && item.key.value === key);
    if (isPair(pair) && isScalar(pair.key)) offset = pair.key.range?.[0] ?? offset;
    const child: unknown = node.get(key, true);
    if (child === undefined) break;
    if (typeof key === 'number' && hasRange(child)) offset = child.range[0];
    node = child;
  }
  return offset;
}

function hasRange(node: unknown): node is { range: [number, number, number] } {
  return typeof node === 'object' && node !== null && 'range' in node && Array.isArray(node.range);
}
