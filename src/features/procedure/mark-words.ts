import { fill, plural } from '../../browser/sentence.ts';
import { printedDay } from '../../cases/day.ts';
import type { Mark } from '../../cases/mark.ts';
import { elapsed } from '../../cases/overview.ts';
import type { Progress } from '../../procedure/progress.ts';
import { goesOn, isSettled, type MarkState } from '../../procedure/state.ts';
import type { Words } from '../../words/word-types.ts';

/** What is known of a mark, in one line: «Ждём сторону оператора с 12.11.2026, прошло 10 дней, исх. 5-А». */
export function markLine(
  { state, on, outgoing, incoming }: Mark,
  today: string,
  words: Words<'tracker'>,
): string {
  const numbers = [
    outgoing && fill(words['outgoingShort'], { number: outgoing }),
    incoming && fill(words['incomingShort'], { number: incoming }),
  ];
  // The tick box says these two by itself.
  if (state === 'open') return numbers.filter(Boolean).join(', ');
  if (state === 'done') return [on && printedDay(on), ...numbers].filter(Boolean).join(', ');
  const { days } = elapsed(on, today);
  const name = words[`state.${state}`];
  const day = on === undefined ? '' : printedDay(on);
  const dated = day !== '' && goesOn(state) ? [`${name} ${fill(words['since'], { day })}`] : [name, day];
  const passed = !days || isSettled(state) ? '' : fill(plural(words, 'days', days), { days });
  return [...dated, passed, ...numbers].filter(Boolean).join(', ');
}

/** What a screen reader says when a mark was changed: «Отмечено: Направить письмо. Сделано 3 из 8.» */
export function announcement(
  title: string,
  { before, after }: { before: MarkState; after: MarkState },
  { done, total }: Progress,
  words: Words<'tracker'>,
): string {
  return fill(words[sentenceOn(before, after)], { title, state: words[`state.${after}`], done, total });
}

function sentenceOn(before: MarkState, after: MarkState): 'kept' | 'unticked' | 'ticked' | 'stateSet' {
  if (after === before) return 'kept';
  if (after === 'open') return 'unticked';
  return after === 'done' ? 'ticked' : 'stateSet';
}
