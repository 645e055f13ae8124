import type { Case } from '../cases/case.ts';
import type { ReadyLetter } from './ready.ts';
import type { Values } from './values.ts';

/**
 * What stands in the fields of a letter because it was entered in another letter of the same regulation; of several letters,
 * what was entered last. Only fields that repeat, by the name that they have in both.
 */
export function repeatedValues({ letters }: Pick<Case, 'letters'>, letter: ReadyLetter): Values {
  const names = letter.fields.filter(({ repeats }) => repeats).map(({ id }) => id);
  const prefix = `${letter.regulation}/letter/`;
  const values: Record<string, string> = {};
  for (const [key, { value }] of Object.entries(letters).toSorted(([, a], [, b]) => a.at - b.at)) {
    const name = key.slice(key.lastIndexOf('/') + 1);
    if (key.startsWith(prefix) && names.includes(name) && value !== '') values[name] = value;
  }
  return values;
}
