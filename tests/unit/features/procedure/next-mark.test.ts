import { describe, expect, it } from 'vitest';
import { nextMark, stateSet } from '../../../../src/features/procedure/next-mark.ts';
import type { CurrentMark } from '../../../../src/cases/revision.ts';

const TODAYS = '1111111111111111';
const EARLIER = '2222222222222222';
const marked = (mark: CurrentMark['mark'], from: CurrentMark['from'] = []): CurrentMark => ({
  mark,
  from,
  changedFrom: undefined,
});

it('a new state begins today, and one without a day has none', () => {
  const now = new Date(2026, 10, 22);
  expect(stateSet('waiting', now)).toEqual({ state: 'waiting', on: '2026-11-22' });
  expect(stateSet('unneeded', now)).toEqual({ state: 'unneeded', on: undefined });
});

describe('nextMark', () => {
  it('begins with a step that nobody has marked', () => {
    expect(nextMark(undefined, { state: 'done', on: '2026-11-22' }, TODAYS, true)).toEqual({
      state: 'done',
      on: '2026-11-22',
      wording: TODAYS,
    });
  });

  it('leaves what the reader has not changed, and drops what is empty', () => {
    const current = marked({ state: 'waiting', on: '2026-11-12', note: 'письмо', wording: TODAYS });
    expect(nextMark(current, { note: '' }, TODAYS, false)).toEqual({
      state: 'waiting',
      on: '2026-11-12',
      wording: TODAYS,
    });
  });

  it('a note does not confirm a mark of an earlier wording; the reader does', () => {
    const current = marked({ state: 'done', wording: EARLIER });
    expect(nextMark(current, { note: 'да' }, TODAYS, false).wording).toBe(EARLIER);
    expect(nextMark(current, {}, TODAYS, true).wording).toBe(TODAYS);
  });

  it('a note on a mark that was carried over leaves it to be looked at', () => {
    const current = marked({ state: 'done' }, [{ ref: 'r/step/old', title: 'Прежний' }]);
    expect(nextMark(current, { note: 'да' }, TODAYS, false).wording).not.toBe(TODAYS);
  });
});
