import type { ContentPath } from './diagnostic.ts';
import type { PageFile } from './input.ts';
import { proseOf } from './prose/prose.ts';
import { textsOf } from './strings.ts';

/** Words of ours: in the frontmatter by their path, in the prose by their line. */
interface OwnText {
  path: ContentPath;
  line?: number;
  text: string;
}

/** The words of a page that are ours, without addresses, tags and code. A text or an edition has words of the document alone. */
export function ownTextsOf(page: PageFile): OwnText[] {
  if (page.blocks.text || page.blocks.edition) return [];
  return [...textsOf(page), ...proseOf(page).map(({ line, text }) => ({ path: [], line, text }))].map(
    (one) => ({ ...one, text: withoutMarkup(one.text) }),
  );
}

function withoutMarkup(text: string): string {
  return text
    .replaceAll(/\]\([^)]*\)/gu, ']')
    .replaceAll(/<[^>]*>|`[^`]*`/gu, 'x')
    .replaceAll(/^\s*- /gmu, '');
}
