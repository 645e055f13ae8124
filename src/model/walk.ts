import type { Clause, Footnote, TextBlock } from './text.ts';

/** A clause or a footnote with its place in the document. */
export interface PlacedClause {
  id: string;
  /** 1 for a top-level clause. A footnote is one level below what it belongs to. */
  depth: number;
  parent: string | undefined;
  /** Printed number, or the mark of a footnote. */
  number: string | undefined;
  heading: string | undefined;
  /** How to cite it: «п. 1.4, подп. 3». */
  cite: string;
  text: string;
  tail: string | undefined;
  informational: string | undefined;
  informationalSentences: readonly { begins: string; reason: string }[];
  isFootnote: boolean;
}

/** All clauses and footnotes in reading order: a clause, its children, then its footnotes; footnotes of the title last. */
export function flattenText(text: TextBlock): PlacedClause[] {
  return [
    ...text.clauses.flatMap((clause) => flattenClause(clause, undefined, 1)),
    ...text.footnotes.map((footnote) => placeFootnote(footnote, undefined, 1)),
  ];
}

function flattenClause(clause: Clause, parent: PlacedClause | undefined, depth: number): PlacedClause[] {
  const { id, number, heading, text, tail, informational, informationalSentences } = clause;
  const cite = clause.cite ?? defaultCite(number, id, parent);
  const placed = {
    id,
    depth,
    parent: parent?.id,
    number,
    heading,
    cite,
    text,
    tail,
    informational,
    informationalSentences,
    isFootnote: false,
  };
  return [
    placed,
    ...clause.children.flatMap((child) => flattenClause(child, placed, depth + 1)),
    ...clause.footnotes.map((footnote) => placeFootnote(footnote, id, depth + 1)),
  ];
}

/** «п. 1.4», «п. 1.4, подп. 3»: the way Russian legal writing cites a numbered clause and its numbered items. */
function defaultCite(number: string | undefined, id: string, parent: PlacedClause | undefined): string {
  const bare = number?.replace(/[.)\s]+$/u, '') ?? id;
  return parent ? `${parent.cite}, подп. ${bare}` : `п. ${bare}`;
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
    number: mark,
    heading: undefined,
    cite,
    text,
    tail: undefined,
    informational: 'footnote',
    informationalSentences: [],
    isFootnote: true,
  };
}
