import type { Block } from './blocks.ts';

/**
 * Joins the lines of a title that a document has broken into paragraphs: «II. ПОРЯДОК ПРИСОЕДИНЕНИЯ / К СИСТЕМЕ». A line goes on
 * with the title above it where it is set in the same way, in the middle, and begins in small letters or both are in capitals.
 */
export function joinTitles(blocks: readonly Block[]): Block[] {
  const joined: Block[] = [];
  for (const block of blocks) {
    const before = joined.at(-1);
    if (before && goesOn(before, block)) joined.splice(-1, 1, joinedBlock(before, block));
    else joined.push(block);
  }
  return joined;
}

function joinedBlock(title: Block, line: Block): Block {
  const doubts = [...(title.part.doubts ?? []), ...(line.part.doubts ?? []), broken];
  const part = { ...title.part, text: `${title.part.text} ${line.part.text}`, doubts };
  return { ...title, part, text: `${title.text} ${line.text}` };
}

const broken = 'заголовок стоит на нескольких строках: проверьте, что он один';

function goesOn(title: Block, { mark, text, style }: Block): boolean {
  const { kind } = title.mark;
  const isTitle = kind === 'section' || (kind === 'number' && isCapitals(title.text));
  if (!isTitle || title.text === '' || mark.kind !== 'plain' || /[.:;]$/u.test(title.text)) return false;
  const alike =
    style.align === 'centre' &&
    title.style.align === 'centre' &&
    style.bold === title.style.bold &&
    style.italic === title.style.italic &&
    style.heading === title.style.heading;
  return (
    alike && !/[:;]$/u.test(text) && (/^\p{Ll}/u.test(text) || (isCapitals(title.text) && isCapitals(text)))
  );
}

/** Whether words are printed in capitals only. */
export function isCapitals(text: string): boolean {
  const letters = text.match(/\p{L}/gu) ?? [];
  return letters.length > 3 && !/\p{Ll}/u.test(text);
}
