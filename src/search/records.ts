import { hrefOf, pageHref } from '../links/address.ts';
import type { Item, Library, Regulation } from '../model/library.ts';
import { plainText } from '../model/markup.ts';
import type { Page } from '../model/page.ts';
import { bareNumber } from '../model/walk.ts';
import { numberWord } from './numbers.ts';
import { piecesToRead } from './passages.ts';
import { saidIn } from './denied.ts';
import type { ClausePlace, Hit } from './hit.ts';
import type { Phrasebook } from './phrasebook.ts';
import { isTelling, stemsOf, tellingStems } from './fold.ts';

/** One addressable thing for the index: what is shown of it, and the words by which it is found. */
export interface SearchRecord {
  hit: Hit;
  /** Stems, and numbers as words; one that stands here more often counts for more. */
  words: readonly string[];
  /** Stems that ask for it above all: for a term, for what the document does not say, for a letter to fill in. */
  wanted: readonly string[];
  /** Stems of the name of a regulation; only its overview has some. */
  name: readonly string[];
  /** The same words as they are written, for mending slips. */
  written: string;
}

/** How much a word of the text counts, each time that it stands there. */
const TEXT_WEIGHT = 2;
/** A title says more about a thing than its passage. */
const TITLE_WEIGHT = 6;
/** A clause is the answer to its own number, however often others mention it. */
const NUMBER_WEIGHT = 8;
/** A word counts for a question once for each way to ask that holds it. */
const ASKED_WEIGHT = 2;
/** An everyday word is a hint, not the word itself. */
const EVERYDAY_WEIGHT = 1;
/** How much a word counts at most by which others ask for a thing; in the text alone; in all. */
const ASKED_MOST = 2;
const TEXT_MOST = 4;
const MOST = 8;

/** A stem recurs where one in so many of the ways to ask holds it. */
const RECURRING = 3;
/** So many clauses are cited at most. */
const MOST_CITED = 3;

type PageWithBody = Page & { body: string };

/** The records of one regulation: every thing that has a ref, and its pages. */
export function recordsOf(
  regulation: Regulation,
  pages: readonly PageWithBody[],
  phrasebook: Phrasebook,
): SearchRecord[] {
  // The page of a letter is found as the letter.
  const letters = new Set(regulation.items.filter(({ kind }) => kind === 'letter').map(({ page }) => page));
  const own = pages.filter(
    ({ id }) => (id === regulation.id || id.startsWith(`${regulation.id}/`)) && !letters.has(id),
  );
  // What stands on these pages is found by its things; only titles and descriptions are left.
  const short = own.map((page) => pageRecord({ ...page, body: '' }, phrasebook, regulation));
  return [...short, ...regulation.items.map((item) => itemRecord(regulation, item, phrasebook))];
}

/** Pages that answer nobody's question about a document. */
const UNSEARCHED: readonly string[] = ['404', 'visual-language'];

/** The records of the pages that belong to no regulation. */
export function recordsOfSite(
  pages: readonly PageWithBody[],
  library: Library,
  phrasebook: Phrasebook,
): SearchRecord[] {
  return pages
    .filter(({ id }) => !UNSEARCHED.includes(id) && !library.byId.has(id.split('/')[0] ?? ''))
    .map((page) => pageRecord(page, phrasebook));
}

function itemRecord(regulation: Regulation, item: Item, phrasebook: Phrasebook): SearchRecord {
  const { passage, more } = piecesToRead(regulation, item);
  const places = placesOf(regulation, item);
  const cite = citeOf(places);
  const hit = {
    href: hrefOf(item),
    ref: item.ref,
    kind: item.kind,
    title: item.title,
    cite: cite === item.title ? '' : cite,
    regulation: regulation.passport.shortTitle,
    passage: plainText(passage),
  };
  const numbers = item.kind === 'clause' ? ownNumbers(regulation, item.id) : [];
  const asked = askedOf(regulation, item);
  const question =
    item.kind === 'faq' ? { ways: asked.map(saidIn), places: places.slice(0, MOST_CITED) } : {};
  return {
    ...makeRecord({ ...hit, ...question }, more, phrasebook, { numbers, asked }),
    wanted: wantedBy(regulation, item, phrasebook),
  };
}

function pageRecord(page: PageWithBody, phrasebook: Phrasebook, regulation?: Regulation): SearchRecord {
  const { id, title, description = '', body } = page;
  const name = regulation?.passport.shortTitle ?? '';
  const isOverview = id === regulation?.id;
  const hit: Hit = {
    href: pageHref(id),
    kind: isOverview ? 'document' : 'page',
    title,
    cite: '',
    regulation: name,
    passage: description,
  };
  return { ...makeRecord(hit, prose(body), phrasebook), name: isOverview ? stemsOf(name) : [] };
}

function makeRecord(
  hit: Hit,
  more: string,
  phrasebook: Phrasebook,
  { numbers = [], asked = [] }: { numbers?: readonly string[]; asked?: readonly string[] } = {},
): SearchRecord {
  const title = stemsOf(hit.title);
  const text = [...stemsOf(hit.passage), ...stemsOf(more)];
  const weights = new Map<string, number>();
  const add = (words: readonly string[], weight: number, most: number): void => {
    for (const word of words) weights.set(word, Math.min(most, (weights.get(word) ?? 0) + weight));
  };
  add(text.filter(isTelling), TEXT_WEIGHT, TEXT_MOST);
  add(title.filter(isTelling), TITLE_WEIGHT, MOST);
  add(hit.kind === 'clause' ? tellingStems(hit.cite) : [], TEXT_WEIGHT, MOST);
  add(numbers.map(numberWord), NUMBER_WEIGHT, MOST);
  const ways = asked.map((way) => [...new Set(tellingStems(way))]);
  const isQuestion = hit.kind === 'faq';
  const told = isQuestion ? ways.flat() : recurring(ways);
  add(told, isQuestion ? ASKED_WEIGHT : EVERYDAY_WEIGHT, isQuestion ? MOST : ASKED_MOST);
  add(phrasebook.everyday(title, [...text, ...told]), EVERYDAY_WEIGHT, TEXT_MOST);
  // Equal words stand together: the index then takes the fewest bytes.
  const words = [...weights].sort().flatMap(([word, times]) => Array.from({ length: times }, () => word));
  return { hit, words, wanted: [], name: [], written: [hit.title, hit.passage, more, ...asked].join(' ') };
}

/** How people ask for a thing: of a question its own ways, of anything else those of the questions that it answers. */
function askedOf({ faq }: Regulation, { kind, id }: Item): string[] {
  const answered = (faq?.items ?? []).filter((one) =>
    kind === 'faq' ? one.id === id : one.says.includes(`${kind}/${id}`),
  );
  return answered.flatMap(({ ask }) => ask);
}

/** The stems that several ways to ask share: one that stands in a single way says more of that way than of what it asks for. */
function recurring(ways: readonly (readonly string[])[]): string[] {
  const all = ways.flat();
  const times = Map.groupBy(all, (stem) => stem);
  return all.filter((stem) => (times.get(stem)?.length ?? 0) * RECURRING >= ways.length);
}

function citeOf(places: readonly ClausePlace[]): string {
  const cites = places.slice(0, MOST_CITED).map(({ cite }) => cite);
  return places.length > MOST_CITED ? `${cites.join('; ')} …` : cites.join('; ');
}

/** The clauses that a thing rests on. */
function placesOf(regulation: Regulation, { kind, id, clauses }: Item): ClausePlace[] {
  const own = kind === 'clause' ? [id] : clauses;
  return own.flatMap((clause) => {
    const placed = regulation.clauses.find((one) => one.id === clause);
    return placed
      ? [{ cite: placed.cite, href: hrefOf({ page: regulation.text.page, kind: 'clause', id: clause }) }]
      : [];
  });
}

/** The numbers by which a clause may be asked for: its id where that is a number, and the number as printed. */
function ownNumbers(regulation: Regulation, id: string): string[] {
  const printed = regulation.clauses.find((clause) => clause.id === id)?.number ?? '';
  const numbers = [id, bareNumber(printed)].filter((number) =>
    /^\d+(?:\.\d+|\(\d+\)|[¹²³⁴-⁹][⁰¹²³⁴-⁹]?)*$/u.test(number),
  );
  return [...new Set(numbers)];
}

function wantedBy(regulation: Regulation, item: Item, phrasebook: Phrasebook): readonly string[] {
  if (item.kind === 'letter') return phrasebook.letters;
  if (item.kind === 'term') return tellingStems(item.title);
  return isSilence(regulation, item) ? phrasebook.silences(stemsOf(item.title)) : [];
}

function isSilence(regulation: Regulation, { kind, id }: Item): boolean {
  return kind === 'note' && regulation.notes.some((note) => note.id === id && note.kind === 'silence');
}

/** Prose without its components and markup. */
function prose(body: string): string {
  return plainText(body.replace(/<[A-Z][^>]*>/gu, '')).slice(0, 4000);
}
