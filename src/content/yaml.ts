import {
  isCollection,
  isNode,
  isPair,
  isScalar,
  LineCounter,
  parseDocument,
  visit,
  type Document,
} from 'yaml';
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
  return {
    ...readYaml(text, linesAbove),
    // Parses the text again: a line is asked for only to report a problem, and the trees of all files would be most of
    // what a build holds in memory. So no closure here may refer to one.
    lineOf: (path) => (path.length === 0 ? 1 : lineIn(text, path) + linesAbove),
  };
}

function readYaml(text: string, linesAbove: number): Pick<Yaml, 'data' | 'errors'> {
  const { document, lineCounter } = parse(text);
  const errors = [
    ...document.errors.map(({ message, pos }) => ({ message, at: pos[0] })),
    ...(text.includes('*') ? unresolvedAliases(document) : []),
  ];
  return {
    data: errors.length > 0 ? {} : document.toJS(),
    errors: errors.map(({ message, at }) => ({ message, line: lineCounter.linePos(at).line + linesAbove })),
  };
}

function lineIn(text: string, path: ContentPath): number {
  const { document, lineCounter } = parse(text);
  return lineCounter.linePos(offsetOf(document, path)).line;
}

function parse(text: string): { document: Document; lineCounter: LineCounter } {
  const lineCounter = new LineCounter();
  return { document: parseDocument(text, { lineCounter, prettyErrors: false }), lineCounter };
}

/** Text that starts with «*» is an alias in YAML. The parser does not report one that names no anchor. */
function unresolvedAliases(document: Document): { message: string; at: number }[] {
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

/** Where the last part of a path that exists begins: its key in a map, its value in a list. */
function offsetOf(document: Document, path: ContentPath): number {
  let node: unknown = document.contents;
  let offset = 0;
  for (const key of path) {
    if (!isCollection(node)) break;
    const pair = node.items.find((item) => isPair(item) && isScalar(item.key) && item.key.value === key);
    if (isPair(pair) && isScalar(pair.key)) offset = pair.key.range?.[0] ?? offset;
    const child: unknown = node.get(key, true);
    if (child === undefined) break;
    if (typeof key === 'number' && isNode(child)) offset = child.range?.[0] ?? offset;
    node = child;
  }
  return offset;
}
