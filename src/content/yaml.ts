import {
  isCollection,
  isMap,
  isNode,
  isPair,
  isScalar,
  LineCounter,
  parseDocument,
  visit,
  type Document,
  type ErrorCode,
  type YAMLMap,
  type YAMLSeq,
} from 'yaml';
import type { ContentPath } from '../checks/diagnostic.ts';

/** A mistake of YAML itself, and how to mend it. */
interface YamlError {
  message: string;
  line: number;
  hint: string;
}

/** YAML as plain data that knows where each value stands. */
export interface Yaml {
  /** Empty where the YAML has mistakes. */
  data: unknown;
  /** Mistakes of YAML itself, with their line. */
  errors: YamlError[];
  /** Line of a value, counted from 1; of the nearest parent that exists, where the value itself does not. */
  lineOf: (path: ContentPath) => number;
}

/** How to mend what YAML cannot read, by the code of the parser; of others, what is most often wrong. */
const hints: Partial<Record<ErrorCode, string>> = {
  TAB_AS_INDENT: 'indent with spaces: remove the tab',
  DUPLICATE_KEY: 'the field is there already: keep one of the two, or begin a new entry with "- "',
  MISSING_CHAR:
    'close the quotes or the bracket; an entry of a list begins with "- ", and its fields stand right below its first one',
  BAD_INDENT: 'begin the line exactly below its neighbours',
};
const quotesHint =
  'put text that holds ": " or starts with a special character in quotes; begin each field exactly below its neighbours';

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
    ...document.errors.map(({ message, pos, code }) => ({
      message,
      at: pos[0],
      hint: hints[code] ?? quotesHint,
    })),
    ...(text.includes('*') ? unresolvedAliases(document) : []),
  ];
  return {
    data: errors.length > 0 ? {} : document.toJS(),
    // What the parser says below its first mistake most often comes of that one.
    errors: errors
      .sort((one, other) => one.at - other.at)
      .slice(0, 1)
      .map(({ message, at, hint }) => ({ message, line: lineCounter.linePos(at).line + linesAbove, hint })),
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
function unresolvedAliases(document: Document): { message: string; at: number; hint: string }[] {
  const found: { message: string; at: number; hint: string }[] = [];
  visit(document, {
    Alias: (_, alias) => {
      if (alias.resolve(document)) return;
      found.push({
        message: `text that starts with "*" must be in quotes: *${alias.source}`,
        at: alias.range?.[0] ?? 0,
        hint: quotesHint,
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
    const child: unknown = typeof key === 'number' ? acceptedIn(node)[key] : node.get(key, true);
    if (child === undefined) break;
    if (typeof key === 'number' && isNode(child)) offset = child.range?.[0] ?? offset;
    node = child;
  }
  return offset;
}

/** Entries of a list without the proposals, as paths count them. */
function acceptedIn({ items }: YAMLMap | YAMLSeq): unknown[] {
  return items.filter((item) => !(isMap(item) && item.get('proposed') === true));
}
