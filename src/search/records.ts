import { hrefOf, pageHref } from '../links/address.ts';
import type { Item, Library, Regulation } from '../model/library.ts';
import { plainText } from '../model/markup.ts';
import type { Page } from '../model/page.ts';
import { bareNumber } from '../model/walk.ts';
import { numberWord } from './numbers.ts';
import { piecesToRead } from './passages.ts';
import type { Hit } from './hit.ts';
import type { Phrasebook } from './phrasebook.ts';
import { CONTACT_WORD } from './index-words.ts';
import { isTelling, stemsOf } from './fold.ts';

/** One addressable thing for the index: what is shown of it, and the words by which it is found. */
export interface SearchRecord {
  hit: Hit;
  /** Stems and number words; one that stands here more often counts for more. */
  words: readonly string[];
  /** The same words as they are written, for mending slips. */
  written: string;
}

/** A title says more about a thing than its passage. */
const TITLE_WEIGHT = 3;
/** A clause is the answer to its own number, however often others mention it. */
const NUMBER_WEIGHT = 4;
/** How often one word counts at most: in the text alone, and in all. */
const TEXT_MOST = 2;
const MOST = 4;

type PageWithBody = Page & { body: string };

/** The records of one regulation: every thing that has a ref, and its pages. */
export function recordsOf(
  regulation: Regulation,
  pages: readonly PageWithBody[],
  phrasebook: Phrasebook,
): SearchRecord[] {
  const own = pages.filter(({ id }) => id === regulation.id || id.startsWith(`${regulation.id}/`));
  // What stands on these pages is found by its things; only titles and descriptions are left.
  const short = own.map((page) =>
    pageRecord({ ...page, body: '' }, regulation.passport.shortTitle, phrasebook),
  );
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
    .map((page) => pageRecord(page, '', phrasebook));
}

function itemRecord(regulation: Regulation, item: Item, phrasebook: Phrasebook): SearchRecord {
  const { passage, more } = piecesToRead(regulation, item);
  const hit = {
    href: hrefOf(item),
    ref: item.ref,
    kind: item.kind,
    title: item.title,
    cite: citeOf(regulation, item),
    regulation: regulation.passport.shortTitle,
    passage: plainText(passage),
  };
  const numbers = item.kind === 'clause' ? ownNumbers(regulation, item.id) : [];
  return makeRecord(hit, more, phrasebook, numbers, isSilence(regulation, item));
}

function pageRecord(page: PageWithBody, regulation: string, phrasebook: Phrasebook): SearchRecord {
  const { id, title, description = '', body } = page;
  const hit: Hit = { href: pageHref(id), kind: 'page', title, cite: '', regulation, passage: description };
  return makeRecord(hit, prose(body), phrasebook);
}

function makeRecord(
  hit: Hit,
  more: string,
  phrasebook: Phrasebook,
  numbers: readonly string[] = [],
  silence = false,
): SearchRecord {
  const title = stemsOf(hit.title);
  const text = [...stemsOf(hit.passage), ...stemsOf(more)];
  const weights = new Map<string, number>();
  const add = (words: readonly string[], weight: number, most: number): void => {
    for (const word of words) weights.set(word, Math.min(most, (weights.get(word) ?? 0) + weight));
  };
  add(text.filter(isTelling), 1, TEXT_MOST);
  add(title.filter(isTelling), TITLE_WEIGHT, MOST);
  add(hit.kind === 'clause' ? stemsOf(hit.cite).filter(isTelling) : [], 1, MOST);
  add(numbers.map(numberWord), NUMBER_WEIGHT, MOST);
  add(phrasebook.everyday(title, text), 1, TEXT_MOST);
  add(hit.kind === 'contact' ? [CONTACT_WORD] : [], 1, 1);
  add(silence ? phrasebook.silences(title) : [], 1, 1);
  // Equal words stand together: the index then takes the fewest bytes.
  const words = [...weights].sort().flatMap(([word, times]) => Array.from({ length: times }, () => word));
  return { hit, words, written: [hit.title, hit.passage, more].join(' ') };
}

function citeOf(regulation: Regulation, { kind, id, clauses }: Item): string {
  const own = kind === 'clause' ? [id] : clauses;
  const cites = own.flatMap(
    (clause) => regulation.clauses.find((placed) => placed.id === clause)?.cite ?? [],
  );
  return cites.length > 3 ? `${cites.slice(0, 3).join('; ')} …` : cites.join('; ');
}

/** The numbers by which a clause may be asked for: its id where that is a number, and the number as printed. */
function ownNumbers(regulation: Regulation, id: string): string[] {
  const printed = regulation.clauses.find((clause) => clause.id === id)?.number ?? '';
  const numbers = [id, bareNumber(printed)].filter((number) =>
    /^\d+(?:\.\d+|\(\d+\)|[¹²³⁴-⁹][⁰¹²³⁴-⁹]?)*$/u.test(number),
  );
  return [...new Set(numbers)];
}

function isSilence(regulation: Regulation, { kind, id }: Item): boolean {
  return kind === 'note' && regulation.notes.some((note) => note.id === id && note.kind === 'silence');
}

/** Prose without its components and markup. */
function prose(body: string): string {
  return plainText(body.replace(/^import .*$/gmu, '').replace(/<[A-Z][^>]*>/gu, '')).slice(0, 4000);
}
