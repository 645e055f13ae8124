import { hrefOf } from '../links/address.ts';
import { coverageOf, placesInClause } from '../links/coverage.ts';
import type { Regulation } from '../model/library.ts';
import { makeRef } from '../model/ref.ts';
import type { CoverageDocument } from './schemas.ts';

/**
 * How the guide covers a regulation: the figures, each sentence with the refs of what rests on it, each statement with its
 * grounds. `sentences` of a ground are positions in the clause, counted from 1; without them it is the whole clause.
 */
export function coverageDocumentOf(regulation: Regulation): CoverageDocument {
  const { clauses, statements, figures } = coverageOf(regulation);
  const refsOf = (items: readonly { ref: string }[]): string[] => items.map(({ ref }) => ref);
  return {
    regulation: regulation.id,
    figures: { ...figures },
    clauses: clauses.map(({ clause, sentences }) => ({
      ref: makeRef(regulation.id, 'clause', clause.id),
      cite: clause.cite,
      sentences: sentences.map(({ index, text, informational, guide, notes }) => ({
        index,
        text,
        ...(informational === undefined ? {} : { informational }),
        guide: refsOf(guide),
        notes: refsOf(notes),
      })),
    })),
    statements: statements.map(({ item, inferred }) => ({
      ref: item.ref,
      title: item.title,
      href: hrefOf(item),
      grounds: regulation.clauses
        .filter(({ id }) => item.clauses.includes(id))
        .map((clause) => ({
          ref: makeRef(regulation.id, 'clause', clause.id),
          sentences: placesInClause(item, clause),
        })),
      inferred: [...inferred],
    })),
  };
}
