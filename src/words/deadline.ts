import type { Deadline } from '../model/procedure.ts';
import { renderInline } from './markdown.ts';
import { say } from './words.ts';

const plural = new Intl.PluralRules('ru');

/** A deadline as the document words it; what it comes to in figures follows where the words do not show that at once. */
export function deadlineHtml(deadline: Deadline): string {
  const text = renderInline(deadline.text);
  const plain = deadlineWords(deadline);
  const shown =
    plain === undefined || new RegExp(`(?<!\\d)${String(deadline.value)}(?!\\d)`, 'u').test(deadline.text);
  return shown ? text : `${text} (${renderInline(plain)})`;
}

/** The deadline as a number of units and what it is counted from; undefined where the document leaves that open. */
export function deadlineWords({ value, unit, from }: Deadline): string | undefined {
  if (value === undefined || unit === undefined) return undefined;
  const form = plural.select(value);
  const length = say(`deadline.${unit}.${form === 'one' || form === 'few' ? form : 'many'}`, { value });
  return [length, from].filter(Boolean).join(' ');
}
