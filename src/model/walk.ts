import type { Applied, Clause, ClauseKind, Footnote, Wording } from './text.ts';

/** A clause or a footnote with its place in the document. */
export interface PlacedClause {
  id: string;
  /** 1 for a top-level clause. A footnote is one level below what it belongs to. */
  depth: number;
  parent: string | undefined;
  /** Printed number, or the mark of a footnote. */
  number: string | undefined;
  kind: ClauseKind | 'footnote';
  /** The heading that the document prints. */
  title: string | undefined;
  /** Our own heading. */
  heading: string | undefined;
  /** How to cite it: «п. 1.4, подп. 3». */
  cite: string;
  /** The appendix or article that it stands in, as one cites it. */
  within: string | undefined;
  text: string;
  tail: string | undefined;
  informational: string | undefined;
  informationalSentences: readonly { begins: string; reason: string }[];
  applies: readonly Applied[];
  since: string | undefined;
  /** No longer in force: from when, and by which act, as far as the document says. */
  repealed: { from?: string | undefined; by?: string | undefined } | undefined;
  isFootnote: boolean;
}

/** All clauses and footnotes in reading order: a clause, its children, then its footnotes; footnotes of the title last. */
export function flattenText(text: Pick<Wording, 'clauses' | 'footnotes'>): PlacedClause[] {
  return [
    ...text.clauses.flatMap((clause) => flattenClause(clause, undefined, 1)),
    ...text.footnotes.map((footnote) => placeFootnote(footnote, undefined, 1)),
  ];
}

/**
 * The clauses whose words go on after all that stands inside them, by the id of the clause or footnote that comes just before those
 * words; of several that end in one place the innermost first.
 * @param clauses as `flattenText` gives them
 */
export function tailsAfter(clauses: readonly PlacedClause[]): ReadonlyMap<string, readonly PlacedClause[]> {
  const owners = clauses.filter(({ tail }) => tail !== undefined).reverse();
  return Map.groupBy(owners, (owner) => lastInside(owner, clauses));
}

/** Id of the last of a clause's descendants, or its own. Its own footnotes belong to the foot of the page and come after its words. */
function lastInside({ id }: PlacedClause, clauses: readonly PlacedClause[]): string {
  const last = clauses.findLast(({ parent, isFootnote }) => parent === id && !isFootnote);
  if (!last) return id;
  return clauses.findLast((one) => one.parent === last.id && one.isFootnote)?.id ?? lastInside(last, clauses);
}

/** Stands in a quotation for clauses that are left out of it. */
export const LEFT_OUT = '[…]';

/** The words that a clause itself prints, without those of the clauses inside it, as one quotes them. May hold markup. */
export function ownWords({ title, text, tail }: Pick<PlacedClause, 'title' | 'text' | 'tail'>): string {
  return [title, text, tail && `${LEFT_OUT} ${tail}`].filter(Boolean).join(' ');
}

function flattenClause(
  clause: Clause,
  parent: PlacedClause | undefined,
  depth: number,
  inArticle = false,
): PlacedClause[] {
  const {
    id,
    kind,
    number,
    title,
    heading,
    text,
    tail,
    informational,
    informationalSentences,
    applies,
    since,
    repealed,
    repealedUndated,
  } = clause;
  const cite = clause.cite ?? defaultCite(clause, parent, inArticle);
  const placed: PlacedClause = {
    id,
    depth,
    parent: parent?.id,
    kind,
    number,
    title,
    heading,
    cite,
    within: citedPrefix(parent),
    text,
    tail,
    informational,
    informationalSentences,
    applies,
    since,
    repealed: repealed ?? repealedUndated,
    isFootnote: false,
  };
  return [
    placed,
    ...clause.children.flatMap((child) =>
      flattenClause(child, placed, depth + 1, inArticle || kind === 'article'),
    ),
    ...clause.footnotes.map((footnote) => placeFootnote(footnote, id, depth + 1)),
  ];
}

/**
 * «п. 1.4», «п. 1.4, подп. 3», «приложение № 1, п. 2»: the way Russian legal writing cites. Sections and headings are not
 * named, as numbers run on through them; nor is the clause above, where the number itself names it: «п. 1.4.1». In an article
 * numbers with a stop are parts, those with a bracket points: «ст. 5, ч. 1, п. 2».
 */
function defaultCite(
  { id, kind, number, title }: Clause,
  parent: PlacedClause | undefined,
  inArticle: boolean,
): string {
  const bare = number === undefined ? undefined : bareNumber(number);
  const within = (own: string): string => [citedPrefix(parent), own].filter(Boolean).join(', ');
  switch (kind) {
    case 'section':
      // «Глава 1» says itself what it is.
      return within(
        bare && /^\p{L}\p{Ll}/u.test(bare) ? lowerFirst(bare) : `разд. ${bare ?? `«${title ?? id}»`}`,
      );
    case 'article':
      return within(`ст. ${bare?.replace(/^статья\s+/iu, '') ?? `«${title ?? id}»`}`);
    case 'heading':
      return within(`заголовок «${title ?? id}»`);
    case 'appendix':
      return bare ? lowerFirst(bare) : `приложение «${title ?? id}»`;
    case 'form':
      return within(title ? `форма «${title}»` : 'форма');
    case 'clause': {
      const name = bare ?? id;
      if (inArticle) return [citedPrefix(parent), `${nameInArticle(number)} ${name}`].join(', ');
      if (parent?.kind !== 'clause') return within(`п. ${name}`);
      const above = bareNumber(parent.number ?? parent.id);
      const continues = name.startsWith(`${above}.`) && parent.cite.endsWith(above);
      return continues ? parent.cite.slice(0, -above.length) + name : `${parent.cite}, подп. ${name}`;
    }
  }
}

/** What a numbered unit of an article is called: «1.» is a part, «1)» a point, «а)» a subpoint. */
export function nameInArticle(number: string | undefined): string {
  if (number?.endsWith(')')) return /^\d/u.test(number) ? 'п.' : 'подп.';
  return 'ч.';
}

/** A printed number without the signs after it: «1.4.» -> «1.4», «3)» -> «3», «9(1).» -> «9(1)». */
export function bareNumber(printed: string): string {
  const plain = printed.replace(/[.\s]+$/u, '');
  return plain.includes('(') ? plain : plain.replace(/[.)\s]+$/u, '');
}

function lowerFirst(words: string): string {
  return words.charAt(0).toLowerCase() + words.slice(1);
}

/** What is named before a clause that stands inside another unit. */
function citedPrefix(parent: PlacedClause | undefined): string | undefined {
  if (!parent) return undefined;
  if (parent.kind === 'section' || parent.kind === 'heading') return parent.within;
  return parent.cite;
}

function placeFootnote(
  { id, mark, text, cite }: Footnote,
  parent: string | undefined,
  depth: number,
): PlacedClause {
  return {
    id,
    depth,
    parent,
    kind: 'footnote',
    number: mark,
    title: undefined,
    heading: undefined,
    cite,
    within: undefined,
    text,
    tail: undefined,
    informational: 'footnote',
    informationalSentences: [],
    applies: [],
    since: undefined,
    repealed: undefined,
    isFootnote: true,
  };
}
