import type { Facts } from './facts/describe.ts';
import type { Library } from '../model/library.ts';
import type { Permalink } from '../links/permalinks.ts';
import type { Page } from '../model/page.ts';
import type { Successor } from '../model/successor.ts';
import type { Synonyms } from '../model/synonyms.ts';
import type { Wording } from './rules/wording.ts';

/** A page with the file it came from. */
export interface PageFile extends Page {
  /** File inside content/: `tor-knd/api-access.mdx`. */
  file: string;
  /** Markdown below the frontmatter. */
  body: string;
  /** Number of lines above the body. */
  bodyOffset: number;
}

/** Everything that the rules look at, as plain data: rules read no files. */
export interface CheckInput {
  library: Library;
  pages: readonly PageFile[];
  /** Files that do not parse or do not fit their schema: what rests on them cannot be judged. */
  unread: ReadonlySet<string>;
  /** source.txt of each regulation, by regulation id; of another edition, by its page id. */
  sources: ReadonlyMap<string, string>;
  /** Fingerprints of the committed diagrams, by file; undefined where the file carries none. */
  diagrams: ReadonlyMap<string, string | undefined>;
  /** permalinks.lock, in its own order. */
  permalinks: readonly Permalink[];
  /** successors.yaml, in its own order. */
  successors: readonly Successor[];
  /** facts.yaml of each regulation that has been checked against its document, by regulation id. */
  facts: ReadonlyMap<string, Facts>;
  synonyms: Synonyms;
  /** Words of the interface by their keys. */
  interfaceWords: Readonly<Record<string, string>>;
  /** wording.yaml, in its own order. */
  wording: readonly Wording[];
}
