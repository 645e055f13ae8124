import type { Excerpt } from '../../links/excerpt.ts';
import { isRef } from '../../links/reply-fragment.ts';
import type { Ref, RefKind } from '../../model/ref.ts';
import { siteAddress, sitePath } from '../../browser/site-path.ts';

/** A thing that can go into a reply. */
export interface Place extends Excerpt {
  ref: Ref;
  kind: RefKind;
  /** Letters that it asks for. */
  letters?: Ref[];
}

/** A thing that was published and is gone, with what took its place. */
export interface RetiredPlace {
  ref: Ref;
  title: string;
  to: Ref[];
}

export type LoadState = 'idle' | 'loading' | 'ready' | 'failed';

/** The places of the regulations, each fetched once and when it is needed. */
export interface Places {
  stateOf(regulation: string): LoadState;
  /** Begins to fetch unless it is there or under way; after a failure, tries again. */
  load(regulation: string): void;
  of(regulation: string): readonly Place[];
  /** Title of a regulation whose places are loaded. */
  titleOf(regulation: string): string | undefined;
  find(ref: Ref): Place | undefined;
  findRetired(ref: Ref): RetiredPlace | undefined;
}

/**
 * @param regulations ids that may be asked for; undefined where they are too many to name, and any may be.
 * @param onChange called when a file has come, or has failed to come.
 */
export function openPlaces(regulations: ReadonlySet<string> | undefined, onChange: () => void): Places {
  const states = new Map<string, LoadState>();
  const loaded = new Map<string, Excerpts>();
  const byRef = new Map<Ref, Place>();
  const retiredByRef = new Map<Ref, RetiredPlace>();

  const fetchPlaces = async (regulation: string): Promise<void> => {
    try {
      const response = await fetch(sitePath(`/api/v1/excerpts/${regulation}.json`));
      if (!response.ok) throw new Error(String(response.status));
      const excerpts = readExcerpts(await response.json());
      loaded.set(regulation, excerpts);
      for (const place of excerpts.places) byRef.set(place.ref, place);
      for (const place of excerpts.retired) retiredByRef.set(place.ref, place);
      states.set(regulation, 'ready');
    } catch {
      states.set(regulation, 'failed');
    }
    onChange();
  };
  const stateOf = (regulation: string): LoadState => states.get(regulation) ?? 'idle';

  return {
    stateOf,
    load: (regulation) => {
      if (regulations?.has(regulation) === false || ['loading', 'ready'].includes(stateOf(regulation)))
        return;
      states.set(regulation, 'loading');
      void fetchPlaces(regulation);
    },
    of: (regulation) => loaded.get(regulation)?.places ?? [],
    titleOf: (regulation) => loaded.get(regulation)?.title,
    find: (ref) => byRef.get(ref),
    findRetired: (ref) => retiredByRef.get(ref),
  };
}

/** Title of a place; its ref where nothing is known of it. */
export function titleOf(places: Places, ref: Ref): string {
  return places.find(ref)?.title ?? places.findRetired(ref)?.title ?? ref;
}

/** What can be quoted from a regulation. */
interface Excerpts {
  /** Undefined in a cached file of an older version of the site. */
  title: string | undefined;
  places: Place[];
  retired: RetiredPlace[];
}

/** Reads a fetched file. Throws when it is not what our own build writes, as when a proxy answers in its place. */
export function readExcerpts(data: unknown): Excerpts {
  const { title, places, retired } = (data ?? {}) as Record<string, unknown>;
  if (!Array.isArray(places) || !Array.isArray(retired)) throw new Error('not a list of excerpts');
  if (!retired.every(isRetired)) throw new Error('not a retired place');
  return {
    title: typeof title === 'string' ? title : undefined,
    places: places.map((item: unknown): Place => {
      if (!isPlace(item)) throw new Error('not a place');
      return { ...item, href: siteAddress(item.href), short: siteAddress(item.short) };
    }),
    retired,
  };
}

function isRetired(item: unknown): item is RetiredPlace {
  if (typeof item !== 'object' || item === null) return false;
  const { ref, title, to } = item as Record<string, unknown>;
  return isRef(ref) && typeof title === 'string' && Array.isArray(to) && to.every(isRef);
}

function isPlace(item: unknown): item is Place {
  if (typeof item !== 'object' || item === null) return false;
  const fields = item as Record<string, unknown>;
  return (
    isRef(fields['ref']) &&
    ['kind', 'title', 'citation', 'quote'].every((name) => typeof fields[name] === 'string') &&
    ['href', 'short'].every((name) => /^\/(?!\/)/u.test(String(fields[name]))) &&
    typeof fields['verbatim'] === 'boolean' &&
    ['undefined', 'string'].includes(typeof fields['answer']) &&
    (fields['letters'] === undefined || (Array.isArray(fields['letters']) && fields['letters'].every(isRef)))
  );
}
