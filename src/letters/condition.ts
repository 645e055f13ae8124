import type { FieldCondition } from '../model/form-field.ts';
import { chosenIn, isFilled, valueOf, type Values } from './values.ts';

/** Whether what is entered satisfies a condition; without one, always. */
export function holds(condition: FieldCondition | undefined, values: Values): boolean {
  return Object.entries(condition ?? {}).every(([field, wanted]) => {
    if (wanted === 'filled') return isFilled(values, field);
    if (wanted === 'empty') return !isFilled(values, field);
    return chosenIn(valueOf(values, field)).some((option) => wanted.includes(option));
  });
}
