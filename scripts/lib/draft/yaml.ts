import { isMap, isSeq, type Document, type Node } from 'yaml';

/** Begins every comment that the author has to answer; searched for when all is done. */
export const check = ' ПРОВЕРЬТЕ: ';

/** Puts a remark above a key. */
export function remarkAbove(document: Document, path: readonly string[], words: string): void {
  const map = document.getIn(path.slice(0, -1), true);
  if (!isMap(map)) return;
  const pair = map.items.find(({ key }) => String(key) === path.at(-1));
  const key = pair?.key as Node | undefined;
  if (key) key.commentBefore = check + words;
}

/** Puts remarks above the items of a list. An empty remark is none. */
export function remarkItems(document: Document, path: readonly string[], words: readonly string[]): void {
  const list = document.getIn(path, true);
  if (!isSeq(list)) return;
  for (const [index, item] of list.items.entries()) {
    const remark = words[index] ?? '';
    if (remark !== '') (item as Node).commentBefore = check + remark;
  }
}

/** Puts the remarks of every clause above it, and those of its children above them. */
export function remarkTree<Item extends { children: readonly Item[] }>(
  items: readonly Item[],
  nodes: readonly unknown[],
  remarksOf: (item: Item) => readonly string[],
): void {
  for (const [index, item] of items.entries()) {
    const node = nodes[index];
    if (!isMap(node)) continue;
    const remarks = [...new Set(remarksOf(item))];
    if (remarks.length > 0) node.commentBefore = check + remarks.join('; ');
    const inside = node.get('children');
    if (isSeq(inside)) remarkTree(item.children, inside.items, remarksOf);
  }
}

/** The body of a page that its author may write. */
export const adviceBelow = '{/* Советы своими словами, если они нужны. */}';

/** A page: its frontmatter, then a body. */
export function pageOf(document: Document, body: string): string {
  return `---\n${document.toString({ lineWidth: 0, singleQuote: true })}---\n\n${body}\n`;
}
