import type { Regulation } from '../model/library.ts';
import type { Clause, Footnote, Wording } from '../model/text.ts';
import { flattenText, type PlacedClause } from '../model/walk.ts';
import type { ContentPath } from './diagnostic.ts';
import type { CheckInput } from './input.ts';
import { placesIn, type Place } from './place.ts';

/** Whether a clause is a heading that only groups what stands below it. */
export function onlyGroups({ kind, text }: Pick<PlacedClause, 'kind' | 'text'>): boolean {
  return kind !== 'clause' && text === '';
}

/** All clauses and footnotes of a regulation in reading order, each with its place in the file. */
export function clausesOf(input: CheckInput, { text }: Regulation): (PlacedClause & Place)[] {
  const at = placesIn(input, text.page, 'text');
  const paths = clausePaths(text);
  return flattenText(text).map((clause, index) => ({ ...clause, ...at(...(paths[index] ?? [])) }));
}

/** Ways to the clauses and footnotes inside the text block, in the order of `flattenText`. */
export function clausePaths(text: Pick<Wording, 'clauses' | 'footnotes'>): ContentPath[] {
  return [...pathsOfClauses(text.clauses, ['clauses']), ...pathsOfFootnotes(text.footnotes, ['footnotes'])];
}

function pathsOfClauses(clauses: readonly Clause[], above: ContentPath): ContentPath[] {
  return clauses.flatMap(({ children, footnotes }, index) => {
    const path = [...above, index];
    return [
      path,
      ...pathsOfClauses(children, [...path, 'children']),
      ...pathsOfFootnotes(footnotes, [...path, 'footnotes']),
    ];
  });
}

function pathsOfFootnotes(footnotes: readonly Footnote[], above: ContentPath): ContentPath[] {
  return footnotes.map((_, index) => [...above, index]);
}
