import { readContent, type DiskContent } from './disk.ts';

const read = new Map<string, DiskContent>();

/** A content folder as it stood when it was first asked for: content does not change while a site is built. */
export function contentOfBuild(root: string): DiskContent {
  const content = read.get(root) ?? readContent(root);
  read.set(root, content);
  return content;
}
