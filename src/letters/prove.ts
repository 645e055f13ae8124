import type { FieldCondition } from '../model/form-field.ts';
import { holds } from './condition.ts';
import { shownValues } from './fill.ts';
import type { ReadyField } from './ready.ts';
import type { Values } from './values.ts';

/** More than a letter should ever need. */
const MOST = 20_000;

/** What a condition can be in a letter in which every required field is filled in. */
interface Possible {
  true: boolean;
  false: boolean;
}

/**
 * Tries a condition with everything that may be entered: each option or set of options, and for other fields something or
 * nothing. Only fields that bear on it are tried, and of options that all conditions treat alike only one.
 * @param fields those of the letter and of the organisation
 * @returns `too-large` where trying everything takes too long, and what has been tried leaves it open
 */
export function possibleOf(when: FieldCondition, fields: readonly ReadyField[]): Possible | 'too-large' {
  const bearing = bearingOn(when, fields);
  const possible = { true: false, false: false };
  let tried = 0;
  const conditions = [when, ...bearing.map((field) => field.when ?? {})];
  for (const values of combinations(bearing, conditions)) {
    if (++tried > MOST) return 'too-large';
    const shown = shownValues(bearing, values);
    const isFinished = bearing.every(
      ({ id, required, when: own }) => !required || !holds(own, shown) || (shown[id] ?? '') !== '',
    );
    if (isFinished) possible[holds(when, shown) ? 'true' : 'false'] = true;
    if (possible.true && possible.false) break;
  }
  return possible;
}

/** The fields of a condition, with those on which they depend themselves. */
function bearingOn(when: FieldCondition, fields: readonly ReadyField[]): ReadyField[] {
  const wanted = new Set(Object.keys(when));
  // A set goes on to what is added to it on the way.
  for (const id of wanted) {
    const own = fields.find((field) => field.id === id)?.when;
    for (const other of Object.keys(own ?? {})) wanted.add(other);
  }
  return fields.filter(({ id }) => wanted.has(id));
}

/** One after another: there may be far more than are ever looked at. */
function* combinations(
  [field, ...others]: readonly ReadyField[],
  conditions: readonly FieldCondition[],
): Generator<Values> {
  if (!field) {
    yield {};
    return;
  }
  for (const values of combinations(others, conditions))
    for (const text of enteredIn(field, conditions)) yield { ...values, [field.id]: text };
}

/** What may be entered in a field, from nothing on. */
function* enteredIn(field: ReadyField, conditions: readonly FieldCondition[]): Generator<string> {
  if (field.kind === 'several') {
    const options = distinctOptions(field, conditions);
    for (let set = 0; set < 2 ** options.length; set++)
      yield options.filter((_, index) => Math.floor(set / 2 ** index) % 2 === 1).join(' ');
  } else {
    yield '';
    yield* field.options ? distinctOptions(field, conditions) : ['x'];
  }
}

/** The first of all options that stand in the same lists of the conditions. */
function distinctOptions({ id, options = [] }: ReadyField, conditions: readonly FieldCondition[]): string[] {
  const lists = conditions.flatMap(({ [id]: wanted }) => (Array.isArray(wanted) ? [wanted] : []));
  const alike = Map.groupBy(options, (option) => lists.map((list) => list.includes(option.id)).join());
  return [...alike.values()].flatMap(([first]) => first?.id ?? []);
}
