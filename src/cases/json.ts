/** What JSON can hold. */
export type Json = string | number | boolean | null | readonly Json[] | JsonObject;
export interface JsonObject {
  readonly [key: string]: Json;
}

/** Nothing of ours is nested deeper; what is would exhaust the stack of whoever reads it. */
const DEEPEST = 100;

/** Reads JSON. Never throws. @returns undefined when the text is no JSON, or nested beyond all measure. */
export function parseJson(text: string): Json | undefined {
  try {
    const data = JSON.parse(text) as Json;
    return isDeeper(data, DEEPEST) ? undefined : data;
  } catch {
    return undefined;
  }
}

/** Works level by level: the value may be nested too deeply for a function that calls itself. */
function isDeeper(data: Json, most: number): boolean {
  let level: Json[] = [data];
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > most) return true;
    level = level.flatMap((item) => (Array.isArray(item) || isObject(item) ? Object.values<Json>(item) : []));
  }
  return false;
}

/** Whether it is an object with named fields: neither null nor a list. */
export function isObject(data: unknown): data is JsonObject {
  return typeof data === 'object' && data !== null && !Array.isArray(data);
}

/** The object, or undefined when it has no fields. */
export function unlessEmpty(data: JsonObject): JsonObject | undefined {
  return Object.keys(data).length > 0 ? data : undefined;
}

/** The fields for which the test holds. */
export function pick<Value extends Json>(
  data: Readonly<Record<string, Value>>,
  test: (key: string, value: Value) => boolean,
): Record<string, Value> {
  return Object.fromEntries(Object.entries(data).filter(([key, value]) => test(key, value)));
}

/** All fields but these. */
export function without(data: JsonObject, ...keys: readonly string[]): JsonObject {
  return pick(data, (key) => !keys.includes(key));
}

/** JSON with the keys in order: equal things give equal texts. */
export function canonical(value: unknown): string {
  return JSON.stringify(value, (_, item: unknown) =>
    isObject(item) ? Object.fromEntries(Object.entries(item).sort(([a], [b]) => (a < b ? -1 : 1))) : item,
  );
}

/** Whether both say the same, in whatever order. */
export function isSame(a: unknown, b: unknown): boolean {
  return canonical(a) === canonical(b);
}

/**
 * Merges two values of which nothing is known but that they are JSON. Of two that carry a moment, as registers do, the later
 * counts; objects are merged field by field; of anything else the one that sorts last counts. Commutative, associative and
 * idempotent, so that all who merge the same come to the same.
 */
export function joinJson(a: Json, b: Json): Json {
  const [kind, other] = [kindOf(a), kindOf(b)];
  if (kind !== other) return kind > other ? a : b;
  if (kind === Kind.fields) return joinObjects(a as JsonObject, b as JsonObject);
  const earlier = kind === Kind.stamped ? momentIn(a) - momentIn(b) : 0;
  if (earlier !== 0) return earlier > 0 ? a : b;
  return canonical(a) >= canonical(b) ? a : b;
}

/** Merges two objects field by field. */
export function joinObjects(a: JsonObject, b: JsonObject): JsonObject {
  const keys = [...new Set([...Object.keys(a), ...Object.keys(b)])];
  return Object.fromEntries(keys.map((key) => [key, joinFields(own(a, key), own(b, key))]));
}

function joinFields(a: Json | undefined, b: Json | undefined): Json {
  if (a === undefined || b === undefined) return a ?? b ?? null;
  return joinJson(a, b);
}

function own(data: JsonObject, key: string): Json | undefined {
  return Object.hasOwn(data, key) ? data[key] : undefined;
}

/** In the order in which one counts for more than another. */
const Kind = { plain: 0, fields: 1, stamped: 2 } as const;

function kindOf(data: Json): number {
  if (!isObject(data)) return Kind.plain;
  // By the moment alone: if a register had to have a value too, fields of two objects could come together as one.
  return Number.isFinite(own(data, 'at')) ? Kind.stamped : Kind.fields;
}

function momentIn(data: Json): number {
  return Number((data as JsonObject)['at']);
}
