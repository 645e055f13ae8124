import type { Library } from '../model/library.ts';
import type { Ref } from '../model/ref.ts';
import type { Successor } from '../model/successor.ts';
import { hrefOf, pageHref, regulationIdOf } from './address.ts';

/** Where a published ref leads now. */
export interface Fate {
  /** `live`: it still exists. Otherwise what became of it. */
  kind: 'live' | Successor['kind'];
  /** Title when it was published last; of the whole regulation, where that is gone. */
  title: string;
  /** What takes its place; empty for what was repealed without anything in its place. */
  to: Destination[];
}

/** A place that exists now: a thing, or the first page of a regulation, which has no ref. */
interface Destination {
  ref?: Ref;
  title: string;
  href: string;
}

/** Declared successions by what they start at: a ref, or a whole regulation. */
export type Successions = ReadonlyMap<string, Successor>;

/** Indexes declared successions by what they start at. Where two start at the same, the first counts. */
export function successionsOf(declared: readonly Successor[]): Successions {
  return new Map([...declared].reverse().map((successor) => [successor.from, successor]));
}

/**
 * Follows the declared successions of a ref to what exists now. What is said of the thing itself goes before what is said
 * of its regulation. Undefined: it is gone and nobody said where.
 */
export function fateOf(library: Library, successions: Successions, ref: string): Fate | undefined {
  const live = liveAt(library, ref);
  if (live) return { kind: 'live', title: live.title, to: [live] };
  const declared = declaredFor(successions, ref);
  if (!declared) return undefined;
  const to = declared.to.flatMap((next) => follow(library, successions, next, [ref]));
  return {
    kind: declared.kind,
    title: declared.title,
    to: [...new Map(to.map((destination) => [destination.href, destination])).values()],
  };
}

function follow(
  library: Library,
  successions: Successions,
  ref: string,
  seen: readonly string[],
): Destination[] {
  const live = liveAt(library, ref);
  if (live) return [live];
  if (seen.includes(ref)) return [];
  const next = declaredFor(successions, ref)?.to ?? [];
  return next.flatMap((target) => follow(library, successions, target, [...seen, ref]));
}

function declaredFor(successions: Successions, ref: string): Successor | undefined {
  return successions.get(ref) ?? successions.get(regulationIdOf(ref));
}

function liveAt(library: Library, ref: string): Destination | undefined {
  const item = library.byRef.get(ref as Ref);
  if (item) return { ref: item.ref, title: item.title, href: hrefOf(item) };
  const regulation = library.byId.get(ref);
  return regulation && { title: regulation.title, href: pageHref(regulation.id) };
}
