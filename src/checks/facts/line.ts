import { placesInClause, type Grounded } from '../../links/coverage.ts';
import type { Regulation } from '../../model/library.ts';

/** The parts of a fact. */
export function line(parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join(' | ');
}

/** A name with the short one that diagrams show. */
export function named(name: string, short: string | undefined): string {
  return `«${name}»${short === undefined ? '' : ` («${short}»)`}`;
}

export function listed(name: string, things: readonly string[]): string {
  return things.length === 0 ? '' : `${name} «${things.join('», «')}»`;
}

export function inferences(count: number): string {
  return count === 0 ? '' : `inferred ${String(count)}`;
}

/** `1.4 1.8#2`: the clauses, each with the sentences of it where it is not the whole. */
export function groundsIn({ clauses }: Regulation, thing: Grounded): string {
  return clauses
    .filter((clause) => thing.clauses.includes(clause.id))
    .map((clause) => {
      const places = placesInClause(thing, clause);
      return places ? `${clause.id}#${places.join(',')}` : clause.id;
    })
    .join(' ');
}

/** How often texts say «не», «нет», «ни» or «без»: where one of them comes or goes, the meaning turns round. */
export function negations(texts: readonly string[]): string {
  const count = texts.join(' ').match(/(?<!\p{L})(?:не|нет|ни|без)(?!\p{L})/giu)?.length ?? 0;
  return count === 0 ? '' : `denies ${String(count)}`;
}

export function addresses(texts: readonly string[]): string {
  return texts
    .flatMap((text) => text.match(/[\w.-]+@[\w-]+(?:\.[\w-]+)+|https?:\/\/[\w.-]*\w/gu) ?? [])
    .join(' ');
}
