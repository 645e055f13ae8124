import type { Words } from '../words/word-types.ts';
import { printedDay } from '../cases/day.ts';
import type { Wait } from '../cases/overview.ts';
import { fill, plural } from './sentence.ts';

/**
 * A line of what is waited for: the step as a link, then «ждём: Оператор, с 12.11.2026, прошло 10 дней».
 * @param isLabelled whether «Ждём» stands before the list already
 */
export function waitItem(
  wait: Wait,
  title: string,
  href: string,
  words: Words<'tracker'>,
  isLabelled = false,
): HTMLLIElement {
  return stepItem(title, href, waitSentence(wait, words, isLabelled));
}

/** A step as a link, then what is said of it. */
export function stepItem(title: string, href: string, said: string): HTMLLIElement {
  const item = document.createElement('li');
  const link = document.createElement('a');
  link.href = href;
  link.textContent = title;
  item.append(link, said && `\u{a0}— ${said}`);
  return item;
}

function waitSentence(
  { step, state, since, days }: Wait,
  words: Words<'tracker'>,
  isLabelled: boolean,
): string {
  const whom =
    step.waitsFor && (isLabelled ? step.waitsFor : fill(words['waiting'], { party: step.waitsFor }));
  const party = whom ?? words[`state.${state}`].toLowerCase();
  const day = since === undefined ? '' : fill(words['since'], { day: printedDay(since) });
  const passed = !days ? '' : fill(plural(words, 'days', days), { days });
  return [party, day, passed].filter(Boolean).join(', ');
}
