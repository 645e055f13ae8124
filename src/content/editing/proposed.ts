import { isMap, isPair, isScalar, isSeq, LineCounter, parseDocument, type YAMLMap } from 'yaml';
import type { ContentPath } from '../../checks/diagnostic.ts';
import { isProposed } from '../../model/proposal.ts';
import { asLines, partsOf } from '../frontmatter.ts';

/** A proposal as it stands in its file. Lines are those of the file, counted from 1. */
export interface ProposedEntry {
  /** The way to it in the frontmatter as it is written: proposals count. */
  path: ContentPath;
  data: Record<string, unknown>;
  /** Its list has no other entry. */
  isOnly: boolean;
  /** First line of the entry, below the comments that stand above it. */
  first: number;
  /** The line `proposed: true`. */
  mark: number;
  last: number;
}

/** Every entry of a list that is a proposal, in the order of the file. Empty where the file does not parse. */
export function proposedEntries(file: string): ProposedEntry[] {
  const yaml = partsOf(asLines(file))?.yaml;
  if (yaml === undefined) return [];
  const lineCounter = new LineCounter();
  const document = parseDocument(yaml, { lineCounter, prettyErrors: false });
  if (document.errors.length > 0) return [];
  // Above the first line of the YAML stands its fence.
  const lineAt = (offset: number): number => lineCounter.linePos(offset).line + 1;
  return nodesIn(document.contents, []).flatMap(({ node, path, isOnly }): ProposedEntry[] => {
    const data: unknown = node.toJS(document);
    const mark = node.items.find(({ key }) => isScalar(key) && key.value === 'proposed')?.key;
    if (typeof path.at(-1) !== 'number' || !isProposed(data)) return [];
    if (!isScalar(mark) || !mark.range || !node.range) return [];
    const [start, end] = node.range;
    const length = yaml.slice(start, end).trimEnd().length;
    return [
      {
        path,
        data: data as Record<string, unknown>,
        isOnly,
        first: lineAt(start),
        mark: lineAt(mark.range[0]),
        last: lineAt(start + Math.max(length - 1, 0)),
      },
    ];
  });
}

interface Found {
  node: YAMLMap;
  path: ContentPath;
  isOnly: boolean;
}

/** Every map in a value with the way to it. @param isOnly it is the one entry of a list */
function nodesIn(value: unknown, path: ContentPath, isOnly = false): Found[] {
  if (isSeq(value))
    return value.items.flatMap((item, index) => nodesIn(item, [...path, index], value.items.length === 1));
  if (!isMap(value)) return [];
  const inside = value.items.flatMap((pair) =>
    isPair(pair) && isScalar(pair.key) ? nodesIn(pair.value, [...path, String(pair.key.value)]) : [],
  );
  return [{ node: value, path, isOnly }, ...inside];
}
