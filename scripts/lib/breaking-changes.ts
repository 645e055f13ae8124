/** The part of JSON Schema that zod writes. */
export interface Schema {
  [key: string]: unknown;
}

/**
 * What a program that reads by the older schema would miss in documents of the newer one: fields that are gone, are no
 * longer always there, or hold something else. Additions break nothing.
 * @returns one sentence for each, with the way to it; empty when the promise is kept.
 */
export function breakingChanges(older: Schema, newer: Schema): string[] {
  return compare(older, newer, { older, newer }, '', new Set());
}

interface Roots {
  older: Schema;
  newer: Schema;
}

function compare(from: Schema, to: Schema, roots: Roots, path: string, seen: Set<string>): string[] {
  const key = `${String(from['$ref'])} ${String(to['$ref'])} ${path.split('/').slice(-1).join('')}`;
  if (from['$ref'] && to['$ref']) {
    if (seen.has(key)) return [];
    seen.add(key);
  }
  const older = resolve(from, roots.older);
  const newer = resolve(to, roots.newer);
  const alternatives = alternativesOf(older);
  if (alternatives) return compareAlternatives(alternatives, newer, roots, path, seen);
  const found: string[] = [];
  const here = path === '' ? 'the document' : path;
  if (older['type'] !== newer['type']) {
    return [`${here}: was ${String(older['type'])}, is ${String(newer['type'])}`];
  }
  if ('const' in older && older['const'] !== newer['const'])
    found.push(`${here}: is no longer ${String(older['const'])}`);
  if (Array.isArray(older['enum'])) {
    const now: unknown[] = Array.isArray(newer['enum']) ? newer['enum'] : [];
    found.push(
      ...older['enum']
        .filter((value) => !now.includes(value))
        .map((value) => `${here}: no longer knows ${String(value)}`),
    );
  }
  const was = fieldsOf(older, 'properties');
  const is = fieldsOf(newer, 'properties');
  for (const [name, schema] of Object.entries(was)) {
    const now = is[name];
    if (!now) found.push(`${path}/${name}: is gone`);
    else found.push(...compare(schema, now, roots, `${path}/${name}`, seen));
  }
  const required = listOf(newer, 'required');
  for (const name of listOf(older, 'required')) {
    if (is[name] && !required.includes(name)) found.push(`${path}/${name}: may be missing now`);
  }
  for (const inner of ['items', 'additionalProperties']) {
    const [wasInner, isInner] = [older[inner], newer[inner]];
    if (isSchema(wasInner) && isSchema(isInner))
      found.push(...compare(wasInner, isInner, roots, `${path}/*`, seen));
    else if (isSchema(wasInner)) found.push(`${path}/*: is no longer described`);
  }
  return found;
}

/** Each of the older alternatives must still be one of the newer; the one that fits best is taken for it. */
function compareAlternatives(
  older: readonly Schema[],
  newer: Schema,
  roots: Roots,
  path: string,
  seen: Set<string>,
): string[] {
  const now = alternativesOf(newer) ?? [newer];
  return older.flatMap((one) => {
    const attempts = now.map((other) => compare(one, other, roots, path, new Set(seen)));
    return attempts.reduce(
      (best, attempt) => (attempt.length < best.length ? attempt : best),
      attempts[0] ?? [],
    );
  });
}

function alternativesOf(schema: Schema): Schema[] | undefined {
  const list = schema['anyOf'] ?? schema['oneOf'];
  return Array.isArray(list) ? list.filter(isSchema) : undefined;
}

function resolve(schema: Schema, root: Schema): Schema {
  const ref = schema['$ref'];
  if (typeof ref !== 'string') return schema;
  const found = ref
    .replace(/^#\/?/u, '')
    .split('/')
    .filter((part) => part !== '')
    .reduce<unknown>((at, part) => (isSchema(at) ? at[part] : undefined), root);
  return isSchema(found) ? found : {};
}

function fieldsOf(schema: Schema, key: string): Record<string, Schema> {
  const fields = schema[key];
  return isSchema(fields) ? (fields as Record<string, Schema>) : {};
}

function listOf(schema: Schema, key: string): string[] {
  const list = schema[key];
  return Array.isArray(list) ? list.filter((item) => typeof item === 'string') : [];
}

function isSchema(value: unknown): value is Schema {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
