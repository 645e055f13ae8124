import type { Edition } from '../editions/editions.ts';
import type { Regulation } from '../model/library.ts';
import type { PlacedClause } from '../model/walk.ts';
import { bareNumber } from '../model/walk.ts';
import { element, text, type Xml } from './xml.ts';
import { blocksOf, inlineOf } from './xml-text.ts';

const namespace = 'http://docs.oasis-open.org/legaldocml/ns/akn/3.0';
/** Used where a document does not give its date: the standard requires one, and we do not invent any. */
const unknownDate = '0001-01-01';

/** The text to convert: one edition, or the text of a regulation whose editions are not known. */
type Wording = Pick<Edition, 'title' | 'clauses'> & Partial<Pick<Edition, 'from' | 'by' | 'state'>>;

/**
 * A text as Akoma Ntoso 3.0 (OASIS LegalDocML). Each edition is an expression of one work. Every unit has an eId by the
 * naming convention; our own id, which lasts through all editions, stands in `GUID`.
 */
export function akomaNtoso(regulation: Regulation, wording: Wording): string {
  const { clauses } = wording;
  const inTitle = clauses.filter(({ isFootnote, parent }) => isFootnote && parent === undefined);
  const body = clauses.filter(({ isFootnote, parent }) => !isFootnote && parent === undefined);
  const ids = new EIds();
  const document = element(
    'act',
    { name: 'regulation', contains: wording.from === undefined ? 'originalVersion' : 'singleVersion' },
    metaOf(regulation, wording),
    element(
      'preface',
      { eId: 'preface' },
      ...wording.title.map((line, index) =>
        element(
          'p',
          { eId: `preface__p_${String(index + 1)}` },
          ...(index === 0
            ? [element('docTitle', {}, ...withNotes(line, inTitle, ids, ''))]
            : withNotes(line, inTitle, ids, '')),
        ),
      ),
    ),
    element('body', { eId: 'body' }, ...body.map((clause) => unit(regulation, clause, clauses, '', ids))),
  );
  return `<?xml version="1.0" encoding="UTF-8"?>\n${element('akomaNtoso', { xmlns: namespace }, document)}\n`;
}

function metaOf({ id, passport }: Regulation, { from, by }: Wording): Xml {
  const { act, issuer } = passport;
  const work = `/akn/ru/act/${act ? `${act.date}/${asciiNumber(act.number)}` : `nn/${id}`}`;
  const expression = `${work}/rus@${from ?? ''}`;
  const date = (day: string | undefined, name: string): Xml =>
    element('FRBRdate', { date: day ?? unknownDate, name: day ? name : 'unknown' });
  const author = element('FRBRauthor', { href: '#issuer', as: '#author' });
  const uri = (value: string): Xml[] => [
    element('FRBRthis', { value: `${value}/!main` }),
    element('FRBRuri', { value }),
  ];
  return element(
    'meta',
    {},
    element(
      'identification',
      { source: '#navigator' },
      element(
        'FRBRWork',
        {},
        ...uri(work),
        element('FRBRalias', { value: passport.fullTitle, name: 'title' }),
        date(act?.date, 'adoption'),
        author,
        element('FRBRcountry', { value: 'ru' }),
        ...(act ? [element('FRBRnumber', { value: act.number })] : []),
      ),
      element(
        'FRBRExpression',
        {},
        ...uri(expression),
        date(from ?? act?.date, from ? 'inForce' : 'adoption'),
        author,
        element('FRBRlanguage', { language: 'rus' }),
      ),
      element(
        'FRBRManifestation',
        {},
        element('FRBRthis', { value: `${expression}/!main.xml` }),
        element('FRBRuri', { value: `${expression}.akn` }),
        date(from ?? act?.date, 'text'),
        element('FRBRauthor', { href: '#navigator', as: '#editor' }),
        element('FRBRformat', { value: 'application/akn+xml' }),
      ),
    ),
    element(
      'references',
      { source: '#navigator' },
      ...(by ? [element('passiveRef', { eId: 'amendment', href: `${work}/amendment`, showAs: by })] : []),
      element('TLCOrganization', {
        eId: 'issuer',
        href: `/akn/ontology/organization/ru/${id}`,
        showAs: issuer ?? 'не указан',
      }),
      element('TLCOrganization', {
        eId: 'navigator',
        href: '/akn/ontology/organization/ru/connection-navigator',
        showAs: 'Навигатор подключений',
      }),
      element('TLCRole', { eId: 'author', href: '/akn/ontology/role/author', showAs: 'автор' }),
      element('TLCRole', { eId: 'editor', href: '/akn/ontology/role/editor', showAs: 'составитель файла' }),
    ),
  );
}

/** Names of elements, and their abbreviations in eIds by the naming convention. */
const shortNames: Readonly<Record<string, string>> = {
  section: 'sec',
  chapter: 'chp',
  article: 'art',
  paragraph: 'para',
  subparagraph: 'subpara',
  point: 'point',
  hcontainer: 'hcontainer',
};

/** A clause with all inside it. Clauses of the first level are paragraphs, those inside them subparagraphs, then points. */
function unit(
  regulation: Regulation,
  clause: PlacedClause,
  all: readonly PlacedClause[],
  prefix: string,
  ids: EIds,
  level = 0,
): Xml {
  const grouping = clause.kind !== 'clause';
  const name = nameOf(clause, level);
  // «Статья 5.»: the name of the unit is in the eId already.
  const bare = clause.number?.replace(/^(?:статья|глава|раздел)\s+/iu, '');
  const eId = ids.take(prefix, shortNames[name] ?? name, bare);
  const within = all.filter(({ parent }) => parent === clause.id);
  const notes = within.filter(({ isFootnote }) => isFootnote);
  const children = within.filter(({ isFootnote }) => !isFootnote);
  const words = (part: string): Xml[] => blocksOf(part, (line) => withNotes(line, notes, ids, eId));
  const heads = [
    ...(clause.number ? [element('num', {}, text(clause.number))] : []),
    ...(clause.title ? [element('heading', {}, ...withNotes(clause.title, notes, ids, eId))] : []),
  ];
  const attributes = {
    ...(name === 'hcontainer' ? { name: clause.kind } : {}),
    eId,
    GUID: `${regulation.id}/clause/${clause.id}`,
    ...(clause.repealed ? { status: 'removed' } : {}),
  };
  if (children.length === 0) {
    const content = words([clause.text, clause.tail].filter(Boolean).join('\n\n'));
    const empty = content.length === 0 ? [element('p', {})] : content;
    return element(name, attributes, ...heads, element('content', { eId: `${eId}__content` }, ...empty));
  }
  const below = grouping ? level : level + 1;
  return element(
    name,
    attributes,
    ...heads,
    ...(clause.text === '' ? [] : [element('intro', { eId: `${eId}__intro` }, ...words(clause.text))]),
    ...children.map((child) => unit(regulation, child, all, eId, ids, below)),
    ...(clause.tail ? [element('wrapUp', { eId: `${eId}__wrapup` }, ...words(clause.tail))] : []),
  );
}

function nameOf({ kind, number }: PlacedClause, level: number): string {
  if (kind === 'section') return number?.toLowerCase().startsWith('глава') ? 'chapter' : 'section';
  if (kind === 'article') return 'article';
  if (kind !== 'clause') return 'hcontainer';
  return ['paragraph', 'subparagraph'][level] ?? 'point';
}

/** The words of a line, with each footnote in place of its mark. */
function withNotes(line: string, notes: readonly PlacedClause[], ids: EIds, prefix: string): Xml[] {
  const note = notes.find(({ number }) => number !== undefined && line.includes(number));
  if (!note?.number) return inlineOf(line);
  const at = line.indexOf(note.number);
  const others = notes.filter((other) => other !== note);
  return [
    ...withNotes(line.slice(0, at), others, ids, prefix),
    element(
      'authorialNote',
      { marker: note.number, placement: 'bottom', eId: ids.take(prefix, 'authorialNote', undefined) },
      element('p', {}, ...inlineOf(note.text)),
    ),
    ...withNotes(line.slice(at + note.number.length), others, ids, prefix),
  ];
}

/** Makes eIds that are unique in a document: where a printed number repeats, its position is added to the second one. */
class EIds {
  readonly #taken = new Set<string>();
  readonly #counts = new Map<string, number>();

  /** @param number as printed; without one the unit is counted among those of its name in its parent. */
  take(prefix: string, name: string, number: string | undefined): string {
    const start = `${prefix === '' ? '' : `${prefix}__`}${name}_`;
    const count = (this.#counts.get(start) ?? 0) + 1;
    this.#counts.set(start, count);
    const own = start + (number === undefined ? String(count) : asciiNumber(number) || String(count));
    const eId = this.#taken.has(own) ? `${own}-${String(count)}` : own;
    this.#taken.add(eId);
    return eId;
  }
}

/** «9(1).» -> «9-1», «а)» -> «a»: the convention keeps letters and digits, and an address keeps ASCII. */
function asciiNumber(printed: string): string {
  const latin = Array.from(
    bareNumber(printed).toLowerCase(),
    (letter) => transliterated[letter] ?? letter,
  ).join('');
  return latin
    .replace(/\((\d+)\)/gu, '-$1')
    .replace(/[^a-z0-9.-]+/gu, '')
    .replace(/\./gu, '-');
}

const transliterated: Readonly<Record<string, string>> = Object.fromEntries(
  'а-a б-b в-v г-g д-d е-e ё-yo ж-zh з-z и-i й-y к-k л-l м-m н-n о-o п-p р-r с-s т-t у-u ф-f х-kh ц-ts ч-ch ш-sh щ-shch ъ- ы-y ь- э-e ю-yu я-ya'
    .split(' ')
    .map((pair) => pair.split('-') as [string, string]),
);
