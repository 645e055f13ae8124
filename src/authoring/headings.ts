import type { Block } from './blocks.ts';

/**
 * Joins the lines of a title that a document has broken into paragraphs: «II. ПОРЯДОК ПРИСОЕДИНЕНИЯ / К СИСТЕМЕ». A line goes on
 * with the title above it where it is set in the same way, in the middle, and begins in small letters or both are in capitals.
 */
export function joinTitles(blocks: readonly Block[]): Block[] {
  return blocks.reduce<Block[]>((joined, block) => {
    const before = joined.at(-1);
    if (!before || !goesOn(before, block)) return [...joined, block];
    const doubts = [...(before.part.doubts ?? []), ...(block.part.doubts ?? []), broken];
    const part = { ...before.part, text: `${before.part.text} ${block.part.text}`, doubts };
    return [...joined.slice(0, -1), { ...before, part, text: `${before.text} ${block.text}` }];
  }, []);
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
