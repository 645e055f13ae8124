import type { Words } from '../words/word-types.ts';
import { printedDay } from '../cases/day.ts';
import type { Wait } from '../cases/overview.ts';
import { linkItem } from './dom.ts';
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
  return linkItem(title, href, waitSentence(wait, words, isLabelled));
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
