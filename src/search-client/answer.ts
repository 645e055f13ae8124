import type { Hit } from '../search/hit.ts';
import { stemsOf } from '../search/fold.ts';
import { CONTACT_WORD } from '../search/index-words.ts';
import { piecesOf } from '../search/query.ts';
import { byTitle, merge } from '../search/rank.ts';
import { hitOf, shelfOf, type OpenShelf } from './open-shelf.ts';
import { readPiece, type ReadPiece } from './reading.ts';

/** What the search says to a query. */
export interface Answer {
  hits: Hit[];
  /** The query as it was understood, where that is not how it was typed. */
  understood: string | undefined;
  /** A query that may have been meant, where nothing was found. */
  suggestion: string | undefined;
  /** Whom to ask, where nothing was found. */
  contacts: Hit[];
  /** Stems by which the passages were found, to mark them. */
  stems: string[];
}

/** How many records are fetched for each that is shown, to put them in order by what they are. */
const LOOKED_AT = 1.25;

/** Searches all shelves and lists what was found, best first. An empty or broken query finds nothing. */
export async function answer(query: string, shelves: readonly OpenShelf[], limit: number): Promise<Answer> {
  const pieces = await Promise.all(piecesOf(query).map((piece) => readPiece(piece, shelves)));
  const named = namedShelves(pieces, shelves);
  const telling = pieces.filter((piece) => !piece.stems.every((stem) => named.words.has(stem)));
  const counted = telling.length > 0 ? telling : pieces;
  const ranked = merge(
    counted.flatMap(({ scores }) => scores),
    counted.flatMap(({ silences }) => silences),
    (key) => named.weight.get(shelfOf(key)) ?? 1,
  ).slice(0, Math.ceil(limit * LOOKED_AT));
  const found = await Promise.all(
    ranked.map(async ({ key, score }) => ({ hit: await hitOf(key, shelves), score })),
  );
  const stems = pieces.flatMap((piece) => piece.stems);
  return {
    hits: byTitle(found, new Set(stems))
      .slice(0, limit)
      .map(({ hit }) => hit),
    understood: understoodAs(query, pieces),
    suggestion: found.length > 0 ? undefined : pieces.map(({ offered }) => offered).find(Boolean),
    contacts: found.length > 0 ? [] : await contactsOf(shelves),
    stems,
  };
}

/** The regulations that a query names («анкета ТОР КНД»): their shelves come first, and the name itself is not looked for. */
function namedShelves(
  pieces: readonly ReadPiece[],
  shelves: readonly OpenShelf[],
): { words: Set<string>; weight: Map<string, number> } {
  const names = shelves.map(({ shelf, name }) => ({ id: shelf.id, stems: stemsOf(name) }));
  const asked = new Set(pieces.flatMap(({ stems }) => stems));
  const words = new Set<string>();
  const weight = new Map(shelves.map(({ shelf, current }) => [shelf.id, current ? 1.25 : 1]));
  for (const { id, stems } of names) {
    const telling = stems.filter((stem) => names.filter((other) => other.stems.includes(stem)).length === 1);
    if (!telling.some((stem) => asked.has(stem))) continue;
    for (const stem of stems) words.add(stem);
    weight.set(id, 2.5);
  }
  return { words, weight };
}

function understoodAs(query: string, pieces: readonly ReadPiece[]): string | undefined {
  if (!pieces.some(({ mended }) => mended !== undefined)) return undefined;
  const text = pieces
    .map(({ mended, text }) => mended ?? text)
    .filter((word) => word !== '')
    .join(' ');
  return text === query.trim().toLowerCase() ? undefined : text;
}

async function contactsOf(shelves: readonly OpenShelf[]): Promise<Hit[]> {
  const lists = await Promise.all(
    shelves.map(async ({ shelf }) => {
      const { exact } = await shelf.find(CONTACT_WORD);
      return Promise.all([...exact.keys()].map((record) => shelf.hit(record)));
    }),
  );
  return lists.flat();
}
