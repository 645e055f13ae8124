import { bareNumber } from '../model/walk.ts';
import { citeApproved } from './approved.ts';
import { blocksOf, type Block } from './blocks.ts';
import type { Draft } from './draft.ts';
import { partHead } from './head/head.ts';
import { readHead } from './head/passport.ts';
import { isCapitals, joinTitles } from './headings.ts';
import { partsOfText } from './lines.ts';
import { isHeading } from './naming.ts';
import { addBracketed, addBullet, addLettered, addNumbered } from './outline/clauses.ts';
import { isSet, openAppendix, openArticle, openSection } from './outline/containers.ts';
import { addTable, hasBlanks } from './outline/forms.ts';
import { placeInserted } from './outline/inserted.ts';
import { addFootnote } from './outline/notes.ts';
import { Outline } from './outline/outline.ts';
import { addParagraph, addPlain } from './outline/paragraphs.ts';
import type { SourcePart } from './source.ts';
import { markStatus } from './status.ts';

/**
 * Splits a source text into clauses by its numbers, bullets and line breaks. An ambiguous clause carries a doubt for the
 * author. Never throws; no word is lost.
 */
export function splitSource(source: string): Draft {
  return splitParts(partsOfText(source));
}

/** The same for the parts of a document, which say more: how a paragraph is set, what is a table. */
export function splitParts(parts: readonly SourcePart[]): Draft {
  const { head, body } = partHead(blocksOf(parts));
  const outline = new Outline(
    head.map(({ part }) => part.text.replace(/\s*\n\s*/gu, ' ')),
    readHead(head),
  );
  const blocks = joinTitles(body);
  for (const [index, block] of blocks.entries()) take(outline, block, blocks.slice(index + 1));
  placeInserted(outline.draft.clauses);
  citeApproved(outline.draft.clauses);
  markStatus(outline.draft);
  return outline.draft;
}

/** How many of the parts stand above the first clause. */
export function headLength(parts: readonly SourcePart[]): number {
  const last = partHead(blocksOf(parts)).head.at(-1)?.part.place;
  return parts.findIndex(({ place }) => place === last) + 1;
}

function take(outline: Outline, block: Block, following: readonly Block[]): void {
  const { mark } = block;
  switch (mark.kind) {
    case 'appendix':
      openAppendix(outline, block, mark.number);
      return;
    case 'section':
      openSection(outline, block, mark.number);
      return;
    case 'article':
      openArticle(outline, block, mark.number);
      return;
    case 'number': {
      const doubts = doubtsOfSection(block, mark.number, following);
      if (doubts) openSection(outline, block, mark.number, doubts);
      else addNumbered(outline, block, mark.number);
      return;
    }
    case 'bracket':
      addBracketed(outline, block, mark.number);
      return;
    case 'letter':
      addLettered(outline, block, mark.number);
      return;
    case 'bullet':
      addBullet(outline, block, mark.sign);
      return;
    case 'footnote':
      addFootnote(outline, block, mark.mark);
      return;
    case 'table':
      addTable(outline, block, (doubt) => addParagraph(outline, block, [doubt]));
      return;
    case 'plain':
      addPlain(outline, block, following);
      return;
  }
}

/**
 * «1. Общие положения»: the number of a section, as «1.1.» follows, or as it is set as a heading.
 * @returns what is doubtful about that; undefined for the number of a clause
 */
function doubtsOfSection(block: Block, number: string, following: readonly Block[]): string[] | undefined {
  const own = bareNumber(number);
  if (!isHeading(block.text) || hasBlanks(block)) return undefined;
  const next = following.slice(0, 3).find(({ mark }) => mark.kind !== 'plain')?.mark;
  if (
    next?.kind === 'number' &&
    new RegExp(`^${own.replaceAll('.', '\\.')}\\.1(?!\\d)`, 'u').test(next.number)
  )
    return [];
  if (isSet(block) || (/^\d+$/u.test(own) && isCapitals(block.text))) return [];
  const [after] = following;
  const opens =
    /^\d+$/u.test(own) && after?.mark.kind === 'plain' && /[.:]$/u.test(after.text) && !hasBlanks(after);
  return opens ? ['номер и заголовок без точки: похоже на раздел'] : undefined;
}
