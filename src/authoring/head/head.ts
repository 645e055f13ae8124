import type { Block } from '../blocks.ts';
import { isHeading } from '../naming.ts';
import { ownRole } from './roles.ts';

/** The lines above the first clause, and what begins there. */
interface Parted {
  head: Block[];
  body: Block[];
}

/** Names of sections that stand without a number below the title of a document, not in it. */
const firstSections =
  /^(?:общие\s+(?:положения|сведения)|введение|(?:основные\s+)?(?:термины|понятия)(?:\s+и\s+определения)?|область\s+применения|назначение)/iu;

/** Parts the head of a document from its clauses. «Приложение № 1 к приказу …» above everything belongs to the head. */
export function partHead(blocks: readonly Block[]): Parted {
  let titled: Block | undefined;
  let end = 0;
  for (const block of blocks) {
    const role = ownRole(block);
    if (block.mark.kind === 'appendix' ? titled : block.mark.kind !== 'plain') break;
    if (role === undefined || role === 'aside') {
      if (!isTitle(block) || (titled && beginsBody(block, titled))) break;
      if (role === undefined) titled ??= block;
    }
    end += 1;
  }
  return { head: blocks.slice(0, end), body: blocks.slice(end) };
}

/** No sentence, or a line that is set as a heading. */
function isTitle({ text, style }: Block): boolean {
  return style.bold === true || (text.length <= 300 && !/[.:;!?]$/u.test(text)) || /^\(.*\)\.?$/u.test(text);
}

/** Whether a line below the title is the heading of a first section: by its words, or by being set in another way. */
function beginsBody({ text, style }: Block, title: Block): boolean {
  // The title goes on: no heading begins so.
  if (/^\p{Ll}/u.test(text)) return false;
  if (firstSections.test(text) && isHeading(text)) return true;
  if (style.heading !== undefined) return style.heading > (title.style.heading ?? 0);
  return style.bold === true && title.style.align === 'centre' && style.align !== 'centre';
}
