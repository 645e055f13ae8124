/** Steps from the frontmatter's root to a value: `['procedure', 'steps', 3, 'clauses', 0]`. Empty: the whole file. */
export type ContentPath = readonly (string | number)[];

/** One problem of the content. */
export interface Diagnostic {
  rule: string;
  /** File inside content/: `tor-knd/api-access.mdx`. */
  file: string;
  path: ContentPath;
  /** What is wrong, naming the bad value. */
  message: string;
  /** How to mend it. */
  hint: string;
  /** Line in the file, counted from 1, where the problem lies in the prose rather than in the frontmatter. */
  line?: number;
}
