import { stepStates, type MarkState } from '../procedure/state.ts';
import { isDay } from './day.ts';
import { isObject, pick, type Json, type JsonObject } from './json.ts';
import { withUnknown } from './register.ts';

/** What the reader noted about one step. */
export interface Mark {
  /** `unknown` where the stored state is none of this version's. It is shown, and never stored under that word. */
  state: MarkState;
  /** The day since which it is in this state, as the reader states it: `2026-11-22`. */
  on?: string;
  /** Number of the letter that went out, and of the one that came in. */
  outgoing?: string;
  incoming?: string;
  note?: string;
  /** Fingerprint of the wording that the reader had before them. */
  wording?: string;
  /** What stands in the stored mark and this version cannot read: a state, further fields, a day that is none. */
  unknown?: JsonObject;
}

export const noMark: Mark = { state: 'open' };
/** Stands in for a mark of which nothing can be read. */
export const unreadMark: Mark = { state: 'unknown' };

/** What a field of a mark may hold. */
const FIELDS: ReadonlyMap<string, (text: string) => boolean> = new Map([
  ['on', isDay],
  ['outgoing', isText],
  ['incoming', isText],
  ['note', isText],
  ['wording', isText],
]);

/**
 * Reads a stored mark, field by field. What this version does not know, or what is unsound, stays beside the rest.
 *
 * @returns undefined when it has no fields
 */
export function parseMark(data: Json): Mark | undefined {
  if (!isObject(data)) return undefined;
  const state = stepStates.find((name) => name === data['state']);
  const isKnown = (key: string, value: Json): boolean =>
    key === 'state' ? state !== undefined : typeof value === 'string' && (FIELDS.get(key)?.(value) ?? false);
  return {
    ...(pick(data, isKnown) as Omit<Mark, 'state'>),
    state: state ?? 'unknown',
    ...withUnknown(pick(data, (key, value) => !isKnown(key, value))),
  };
}

/** The stored form of a mark. */
export function encodeMark({ state, unknown, ...fields }: Mark): JsonObject {
  return { ...unknown, ...(state !== 'unknown' && { state }), ...fields };
}

/**
 * A mark without the fields that hold nothing. A field that is named here takes the place of what is unknown under its
 * name, even where it holds nothing; an unknown state stays until another is named.
 */
export function makeMark({
  unknown = {},
  ...fields
}: { state: MarkState } & { [K in keyof Mark]?: Mark[K] | undefined }): Mark {
  const on = fields.on !== undefined && isDay(fields.on) ? fields.on : undefined;
  const entries = Object.entries({ ...fields, on }).filter(
    ([, value]) => value !== undefined && value !== '',
  );
  const stays = (key: string): boolean =>
    key === 'state' ? fields.state === 'unknown' : !Object.hasOwn(fields, key);
  return { ...(Object.fromEntries(entries) as unknown as Mark), ...withUnknown(pick(unknown, stays)) };
}

function isText(text: string): boolean {
  return text.isWellFormed();
}
