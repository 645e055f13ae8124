import { byDocument, type Group } from './by-document.ts';
import { deniedStem } from './denied.ts';
import { fetchFirst, fetchHits, withFewQuestions } from './fetched.ts';
import { isTelling, stemsOf } from './fold.ts';
import type { Hit, HitKind } from './hit.ts';
import { firstNamed, namedBy } from './named.ts';
import { piecesOf } from './query.ts';
import { byWhatItIs, KIND_WEIGHT, merge, rarity, type Ranked } from './rank.ts';
import { readPiece, type ReadPiece } from './reading.ts';
import type { Facets, SearchIndex } from './search-index.ts';

/** Where to look. */
export interface Where {
  /** What the reader has narrowed the search down to. */
  facets?: Facets;
  /** Short title of the regulation that the reader is in. */
  current?: string | undefined;
  /** What was said before the query. It counts for what is found; whether that answers is told by the query alone. */
  context?: string | undefined;
  /** The text that the query is from, nearest words first: the first system that it names is where to look, if the query names none. */
  about?: string | undefined;
  /** How many places are listed at most. */
  most?: number;
}

/** What the search says to a query. */
export interface Answer {
  hits: Hit[];
  /** The same hits: the best of each document where several answer, then all others. */
  groups: Group<Hit>[];
  /** Whether more was found than is listed. */
  more: boolean;
  /** Whether the first hit holds enough of what is asked to be an answer and no mere neighbour of one. */
  sure: boolean;
  /** Whether some of what was found could not be fetched. */
  partial: boolean;
  /** The query as it was understood, where that is not how it was typed. */
  understood: string | undefined;
  /** A query that may have been meant, where nothing was found. */
  suggestion: string | undefined;
  /** Whom to ask, where nothing was found that answers. */
  contacts: Hit[];
  /** Stems by which the passages were found, to mark them. */
  stems: string[];
}

/** How many found places are listed, unless more or fewer are asked for. */
const MOST = 8;
/** What share of the query an answer holds at least. */
const ENOUGH = 0.6;
/** What a record of a regulation that the query names, or that the reader is in or writes about, is worth beside one of another. */
const HERE_WEIGHT = 4;

/** Lists what is found, best first. An empty or broken query finds nothing. Rejects where nothing can be fetched. */
export async function answer(query: string, index: SearchIndex, where: Where = {}): Promise<Answer> {
  const { facets = {}, context = '', most = MOST } = where;
  const asked = piecesOf(query);
  const typed = [...asked, ...piecesOf(context)];
  const pieces = await Promise.all(typed.map((piece) => readPiece(piece, index)));
  const own = pieces.slice(0, asked.length);
  const stems = pieces.flatMap((piece) => piece.stems);
  const kinds = await index.kinds();
  // What is asked counts twice as much as what was said before it.
  const counting = context === '' ? pieces : [...own, ...pieces];
  const { ranked: all, telling } = await rankedBy(counting, index, kinds, where);
  const ranked = await narrowed(all, facets, index);
  const { found, missing } = await fetchFirst(ranked, most, kinds, index);
  if (found.length === 0 && missing > 0) throw new Error('Nothing of what was found can be fetched.');
  // A single word is like too many questions to leave out what was said before it.
  const compared = own.length > 1 ? own : pieces;
  const said = pieces.flatMap((piece, place) => {
    if (!compared.includes(piece) || !telling.includes(piece)) return [];
    return typed[place]?.denied ? piece.stems.map(deniedStem) : piece.stems;
  });
  const ordered = byWhatItIs(found, { said: new Set(said), bare: stemsOf(query).every(isTelling) });
  const groups = byDocument(
    (facets.kind === undefined ? withFewQuestions(ordered, most) : ordered).slice(0, most),
  ).map(({ regulation, hits }) => ({ regulation, hits: hits.map(({ hit }) => hit) }));
  const sure = holdsEnough(
    ordered[0]?.key,
    telling.filter((piece) => own.includes(piece)),
  );
  const hits = groups.flatMap(({ hits }) => hits);
  return {
    hits,
    groups,
    more: ranked.length > hits.length + missing,
    sure,
    partial: missing > 0,
    understood: understoodAs(query, own),
    suggestion: found.length > 0 ? undefined : pieces.map(({ offered }) => offered).find(Boolean),
    contacts: sure ? [] : await contactsFor(facets, index),
    stems,
  };
}

/** What was listed, and after it what a longer list of the same query holds besides. */
export function continued(listed: Answer, longer: Answer): Answer {
  const known = new Set(listed.hits.map(({ href }) => href));
  const further = longer.hits.filter(({ href }) => !known.has(href));
  const named = listed.groups.filter(({ regulation }) => regulation !== undefined);
  const others = listed.groups
    .filter(({ regulation }) => regulation === undefined)
    .flatMap(({ hits }) => hits);
  return {
    ...listed,
    more: longer.more,
    partial: longer.partial,
    hits: [...listed.hits, ...further],
    groups: [...named, { regulation: undefined, hits: [...others, ...further] }],
  };
}

/** The records by how well they fit, and the words of the query that say what is asked. */
async function rankedBy(
  pieces: readonly ReadPiece[],
  index: SearchIndex,
  kinds: ReadonlyMap<string, HitKind>,
  { current, about = '' }: Where,
): Promise<{ ranked: Ranked[]; telling: readonly ReadPiece[] }> {
  const named = await namedBy(
    pieces.flatMap(({ found }) => found),
    index,
  );
  // The name of a regulation («анкета ТОР КНД») says where to look, not what for, unless it is all that is asked.
  const names = new Set(named.flatMap(stemsOf));
  const telling = pieces.filter(({ stems }) => !stems.every((stem) => names.has(stem)));
  const counted = telling.length > 0 ? telling : pieces;
  const here = await recordsOf(
    named.length > 0 ? named : [(await firstNamed(about, index)) ?? current ?? []].flat(),
    index,
  );
  const ranked = merge(
    counted.flatMap(({ found }) => found.map(({ scores }) => scores)),
    (key) => KIND_WEIGHT[kinds.get(key) ?? 'page'] * (here.has(key) ? HERE_WEIGHT : 1),
  );
  return { ranked, telling: counted };
}

/** Whether a record holds enough of the words, where a word counts the more the fewer records hold it. */
function holdsEnough(key: string | undefined, pieces: readonly ReadPiece[]): boolean {
  if (key === undefined) return false;
  let [held, all] = [0, 0];
  for (const { found } of pieces) {
    const records = found.map(({ scores }) => scores);
    const weight = Math.max(...records.map(rarity));
    all += weight;
    if (records.some((scores) => scores.has(key))) held += weight;
  }
  return held / all >= ENOUGH;
}

async function recordsOf(regulations: readonly string[], index: SearchIndex): Promise<ReadonlySet<string>> {
  return new Set(regulations.length > 0 ? await index.matching({ regulations }) : []);
}

async function narrowed(ranked: Ranked[], facets: Facets, index: SearchIndex): Promise<Ranked[]> {
  if (facets.kind === undefined && facets.regulations === undefined) return ranked;
  const passing = new Set(await index.matching(facets));
  return ranked.filter(({ key }) => passing.has(key));
}

async function contactsFor({ regulations }: Facets, index: SearchIndex): Promise<Hit[]> {
  const keys = await index.matching({ kind: 'contact', ...(regulations ? { regulations } : {}) });
  const { found } = await fetchHits(
    keys.slice(0, MOST).map((key) => ({ key, score: 1 })),
    index,
  );
  return found.map(({ hit }) => hit);
}

function understoodAs(query: string, pieces: readonly ReadPiece[]): string | undefined {
  if (!pieces.some(({ mended }) => mended !== undefined)) return undefined;
  const text = pieces
    .map(({ mended, text }) => mended ?? text)
    .filter((word) => word !== '')
    .join(' ');
  return text === query.trim().toLowerCase() ? undefined : text;
}
