import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { faultOfDay, isDay } from '../../../src/cases/day.ts';
import { earliestMoment, firstDay, lastDay, momentAfter, momentOf } from '../../../src/cases/limits.ts';

describe('a day', () => {
  it('is one of the calendar, of this century', () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date('1990-01-01'), max: new Date('2110-01-01'), noInvalidDate: true }),
        (date) => {
          const day = date.toISOString().slice(0, 10);
          expect(isDay(day)).toBe(day >= firstDay && day <= lastDay);
          expect(faultOfDay(day)).toBe(isDay(day) ? undefined : 'out-of-range');
        },
      ),
    );
  });

  it.each([
    '2026-02-29',
    '2026-02-30',
    '2026-04-31',
    '2026-13-01',
    '2026-00-10',
    '2026-01-00',
    '31.12.2026',
    ' 2026-01-01',
  ])('is not %s: there is none such', (text) => {
    expect([isDay(text), faultOfDay(text)]).toEqual([false, 'impossible']);
  });

  it.each([
    '0001-01-01',
    '1026-11-22',
    '1999-12-31',
    '2100-01-01',
    '9999-12-31',
    '12026-01-01',
    '202611-01-01',
  ])('is not %s: that is a slip of the hand', (text) => {
    expect([isDay(text), faultOfDay(text)]).toEqual([false, 'out-of-range']);
  });

  it('is 29 February in leap years alone', () => {
    expect(['2000-02-29', '2028-02-29', '2027-02-29'].map(isDay)).toEqual([true, true, false]);
  });

  it('is missing without a fault only from a field that was emptied on purpose', () => {
    expect([faultOfDay(''), faultOfDay('', true)]).toEqual([undefined, 'impossible']);
  });
});

describe('a moment', () => {
  // No clock shows −0, which JSON does not have.
  const any = fc
    .oneof(fc.integer(), fc.double(), fc.constantFrom(8.64e15, 4_102_444_800_000, 7_258_118_400_000, NaN))
    .map((moment) => moment + 0);

  it('of a change can always be read again', () => {
    fc.assert(
      fc.property(any, fc.option(any, { nil: undefined }), (now, before) => {
        const at = momentAfter(before === undefined ? undefined : momentOf(before), now);
        expect(momentOf(JSON.parse(JSON.stringify(at)))).toBe(at);
      }),
      { numRuns: 2000 },
    );
  });

  it('is later than the one before it, whatever the clock says', () => {
    fc.assert(
      fc.property(any, fc.integer({ min: 0, max: Date.UTC(2150, 0) }), (now, before) => {
        expect(momentAfter(before, now)).toBeGreaterThan(before);
      }),
      { numRuns: 2000 },
    );
  });

  it.each([undefined, null, '5', -1, 1e300, 8.64e15, NaN])('that is %s counts as the earliest', (at) => {
    expect(momentOf(at)).toBe(earliestMoment);
  });
});
