import { expect, it } from 'vitest';
import ru from '../../../../content/i18n/ru.json' with { type: 'json' };
import type { Mark } from '../../../../src/cases/mark.ts';
import { announcement, markLine } from '../../../../src/features/procedure/mark-words.ts';
import type { StepState } from '../../../../src/procedure/state.ts';
import type { Words } from '../../../../src/words/word-types.ts';

const words = Object.fromEntries(
  Object.entries(ru).map(([key, text]) => [key.replace(/^tracker\./u, ''), text]),
) as Words<'tracker'>;

it.each<[Mark, string]>([
  [{ state: 'open' }, ''],
  [{ state: 'done', on: '2026-11-12' }, '12.11.2026'],
  [{ state: 'done', on: '2026-11-12', outgoing: '5-А' }, '12.11.2026, исх. 5-А'],
  [{ state: 'done', outgoing: '5-А', incoming: '7' }, 'исх. 5-А, вх. 7'],
  [{ state: 'waiting', on: '2026-11-12' }, 'Ждём сторону оператора с 12.11.2026, прошло 10 дней'],
  [{ state: 'waiting', on: '2026-11-22', outgoing: '5-А' }, 'Ждём сторону оператора с 22.11.2026, исх. 5-А'],
  [{ state: 'doing' }, 'В работе'],
  [{ state: 'elsewhere', on: '2026-11-12' }, 'Сделано раньше или в другом подключении, 12.11.2026'],
  [{ state: 'returned', on: '2026-11-12' }, 'Отказ или замечания, 12.11.2026, прошло 10 дней'],
  [{ state: 'returned' }, 'Отказ или замечания'],
  [{ state: 'unneeded' }, 'Не требуется'],
])('says of %j: «%s»', (mark, line) => {
  expect(markLine(mark, '2026-11-22', words)).toBe(line);
});

it.each<[StepState, StepState, string]>([
  ['open', 'done', 'Отмечено: Направить письмо. Сделано 3 из 8.'],
  ['done', 'open', 'Отметка снята: Направить письмо. Сделано 3 из 8.'],
  ['open', 'waiting', 'Направить письмо: Ждём сторону оператора. Сделано 3 из 8.'],
  ['waiting', 'waiting', 'Сохранено: Направить письмо.'],
])('announces a change from «%s» to «%s»', (before, after, sentence) => {
  const progress = { steps: [], done: 3, total: 8, next: undefined, waiting: [] };
  expect(announcement('Направить письмо', { before, after }, progress, words)).toBe(sentence);
});
