import { printedDay } from '../../cases/day.ts';
import type { Wait } from '../../cases/overview.ts';
import { fill } from '../dom.ts';
import { plural } from '../plural.ts';

/** «ждём: Оператор, с 12.11.2026, прошло 10 дней» */
export function waitSentence({ step, since, days }: Wait, words: Readonly<Record<string, string>>): string {
  const party = step.waitsFor
    ? fill(words['waiting'] ?? '', { party: step.waitsFor })
    : (words['state.waiting'] ?? '').toLowerCase();
  const day = since === undefined ? '' : fill(words['since'] ?? '', { day: printedDay(since) });
  const passed = !days ? '' : fill(plural(words, 'days', days), { days });
  return [party, day, passed].filter(Boolean).join(', ');
}
