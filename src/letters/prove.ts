import type { FieldCondition } from '../model/form-field.ts';
import { holds } from './condition.ts';
import { shownValues } from './fill.ts';
import type { ReadyField } from './ready.ts';
import type { Values } from './values.ts';

/** More than a letter should ever need. */
const MOST = 20_000;

/** What a condition can be in a letter in which every required field is filled in. */
export interface Possible {
  true: boolean;
  false: boolean;
}

/**
 * Tries a condition with everything that may be entered: each option, and for other fields something or nothing. Only fields that
 * bear on it are tried.
 */
export function possibleOf(when: FieldCondition, fields: readonly ReadyField[]): Possible {
  const bearing = bearingOn(Object.keys(when), fields);
  const possible = { true: false, false: false };
  for (const values of combinations(bearing).slice(0, MOST)) {
    const shown = shownValues(bearing, values);
    const isFinished = bearing.every(
      ({ id, required, when: own }) => !required || !holds(own, shown) || (shown[id] ?? '') !== '',
    );
    if (isFinished) possible[holds(when, shown) ? 'true' : 'false'] = true;
  }
  return possible;
}

/** The fields of a condition, with those on which they depend themselves. */
function bearingOn(ids: readonly string[], fields: readonly ReadyField[]): ReadyField[] {
  const wanted = new Set(ids);
  for (const { id, when } of fields.toReversed()) {
    if (wanted.has(id)) for (const other of Object.keys(when ?? {})) wanted.add(other);
  }
  return fields.filter(({ id }) => wanted.has(id));
}

function combinations(fields: readonly ReadyField[]): Values[] {
  return fields.reduce<Values[]>(
    (all, { id, options }) => {
      const entered = options ? options.map((option) => option.id) : ['x'];
      return all.flatMap((values) => ['', ...entered].map((text) => ({ ...values, [id]: text })));
    },
    [{}],
  );
}
