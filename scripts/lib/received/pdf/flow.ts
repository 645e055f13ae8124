import { refersTo } from '../../../../src/authoring/footnotes.ts';
import { markOfParagraph, signsOf } from '../../../../src/authoring/marks.ts';
import type { ReceivedNote, ReceivedPart } from '../received.ts';
import { partsOfGrid } from '../tables.ts';
import { paragraphsOf, type PlacedLine, type Print } from './paragraphs.ts';
import { goesOnWith, joinTables, type PlacedTable } from './tables.ts';

/** Lines and tables in the order in which one reads them. */
export type Flow = (PlacedLine | PlacedTable)[];

/** Adds the lines and tables of a page in reading order: column by column, each with its own tables. */
export function addPage(flow: Flow, lines: readonly PlacedLine[], tables: readonly PlacedTable[]): void {
  const columns = [...Map.groupBy(lines, ({ column }) => column)];
  const owners = new Map(tables.map((table) => [table, columnOf(table, columns)]));
  for (const [column, own] of columns.length > 0 ? columns : [[undefined, []] as const])
    addColumn(
      flow,
      own,
      tables.filter((table) => owners.get(table) === column),
    );
}

/** The column in which a table stands, or to which it is nearest. */
function columnOf(
  { xs, top, bottom }: PlacedTable,
  columns: readonly (readonly [PlacedLine['column'], readonly PlacedLine[]])[],
): PlacedLine['column'] | undefined {
  const [left, right] = [xs[0] ?? 0, xs.at(-1) ?? 0];
  const away = ([column, lines]: (typeof columns)[number]): number => {
    const overlap = Math.min(right, column.right) - Math.max(left, column.left);
    const [highest, lowest] = [lines[0]?.line.y ?? 0, lines.at(-1)?.line.y ?? 0];
    const apart = Math.max(bottom - highest, lowest - top, 0);
    return overlap > (right - left) * 0.5 ? apart : PAGE + apart;
  };
  return columns.toSorted((one, other) => away(one) - away(other))[0]?.[0];
}

/** Farther than anything is from anything on a page. */
const PAGE = 10_000;

/** A table may go on with the last one of the column before. */
function addColumn(flow: Flow, lines: readonly PlacedLine[], tables: readonly PlacedTable[]): void {
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
