import { refersTo } from '../../../../src/authoring/footnotes.ts';
import { markOfParagraph, signsOf } from '../../../../src/authoring/marks.ts';
import type { ReceivedNote, ReceivedPart } from '../received.ts';
import { partsOfGrid } from '../tables.ts';
import { paragraphsOf, type PlacedLine, type Print } from './paragraphs.ts';
import { goesOnWith, joinTables, type PlacedTable } from './tables.ts';

/** Lines and tables in the order in which one reads them. */
export type Flow = (PlacedLine | PlacedTable)[];

/** Adds the lines and tables of a page in reading order. A table may go on with the last one of the page before. */
export function addPage(flow: Flow, lines: readonly PlacedLine[], tables: readonly PlacedTable[]): void {
  const rest = [...tables].sort((one, other) => other.top - one.top);
  const before = flow.at(-1);
  const highest = lines[0]?.line.y ?? -Infinity;
  const [first] = rest;
  if (before && 'grid' in before && first && first.top > highest && goesOnWith(before, first)) {
    flow[flow.length - 1] = joinTables(before, first);
    rest.shift();
  }
  for (const placed of lines) {
    while (rest[0] && rest[0].top > placed.line.y && rest[0].bottom > placed.line.y - placed.line.size)
      flow.push(rest.shift() as PlacedTable);
    flow.push(placed);
  }
  flow.push(...rest);
}

/** The paragraphs and tables of a document, and the words that were joined at the ends of lines. */
export function paragraphsAndTables(
  flow: Readonly<Flow>,
  print: Print,
): { parts: ReceivedPart[]; joined: string[] } {
  const parts: ReceivedPart[] = [];
  const joined: string[] = [];
  let lines: PlacedLine[] = [];
  const end = (): void => {
    const paragraphs = paragraphsOf(lines, print);
    parts.push(...paragraphs.parts);
    joined.push(...paragraphs.joined);
    lines = [];
  };
  for (const one of flow) {
    if ('line' in one) lines.push(one);
    else {
      end();
      parts.push(...partsOfGrid(one.grid, { page: one.page }));
    }
  }
  end();
  return { parts, joined };
}

/** A footnote with the page at whose foot it stands. */
export interface PlacedNote {
  note: ReceivedNote;
  page: number;
}

/** Gives each footnote to the part of its page that has its mark; one whose mark is not found follows the last of them. */
export function attach(notes: readonly PlacedNote[], parts: ReceivedPart[]): void {
  for (const { note, page } of notes) {
    // A paragraph that began on the page before may go on to this one.
    const near = parts.filter(({ place }) => place.page === page || place.page === page - 1);
    const owner =
      near.findLast(({ text }) => refersTo(withoutNumber(text), note.mark)) ?? near.at(-1) ?? parts.at(-1);
    const at = owner ? parts.indexOf(owner) : -1;
    if (owner) parts[at] = { ...owner, notes: [...(owner.notes ?? []), note] };
  }
}

/** The raised figure of «5¹.» is no mark of a footnote. */
function withoutNumber(text: string): string {
  return text.slice(signsOf(markOfParagraph(text)).length);
}
