import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  mergeMarks,
  nextMark,
  openProgress,
  type Mark,
  type Marks,
} from '../../../src/browser/state/progress.ts';
import { safeStorage } from '../../../src/browser/state/storage.ts';
import { MemoryStore } from './memory-store.ts';

const ref = fc.constantFrom('a/step/one', 'a/step/two', 'b/step/one', 'b/step/constructor');
/** No two marks are made in the same millisecond by one reader in one tab, so each time stands for one mark. */
const mark = fc.integer({ min: 0, max: 1000 }).map((at): Mark => ({ done: at % 3 > 0, at }));
const marks = fc.dictionary(ref, mark);

describe('mergeMarks', () => {
  it('gives the same whichever tab is merged into which, and however often', () => {
    fc.assert(
      fc.property(marks, marks, marks, (a, b, c) => {
        expect(mergeMarks(a, b)).toEqual(mergeMarks(b, a));
        expect(mergeMarks(mergeMarks(a, b), c)).toEqual(mergeMarks(a, mergeMarks(b, c)));
        expect(mergeMarks(mergeMarks(a, b), b)).toEqual(mergeMarks(a, b));
      }),
    );
  });

  it('keeps of two marks on a step the later one, and every other mark', () => {
    fc.assert(
      fc.property(marks, marks, (a, b) => {
        const merged = mergeMarks(a, b);
        expect(new Set(Object.keys(merged))).toEqual(new Set([...Object.keys(a), ...Object.keys(b)]));
        for (const [step, { at }] of Object.entries(merged)) {
          expect(at).toBe(Math.max(a[step]?.at ?? -1, b[step]?.at ?? -1));
        }
      }),
    );
  });

  it('changes neither of its arguments', () => {
    const stored = Object.freeze({ 'a/step/one': { done: true, at: 1 } });
    const added = Object.freeze({ 'a/step/one': { done: false, at: 2 } });
    expect(mergeMarks(stored, added)).toEqual(added);
  });

  it('prefers the mark that is being made now where the times are the same', () => {
    const was = { 'a/step/one': { done: true, at: 5 } };
    const now = { 'a/step/one': { done: false, at: 5 } };
    expect(mergeMarks(was, now)).toEqual(now);
  });
});

describe('nextMark', () => {
  it('has the day only where there is one', () => {
    expect(nextMark(undefined, true, '2026-11-22', 7)).toEqual({ done: true, on: '2026-11-22', at: 7 });
    expect(Object.keys(nextMark(undefined, false, undefined, 7))).toEqual(['done', 'at']);
  });

  it('is later than the one it replaces, even where the clock was set back', () => {
    fc.assert(
      fc.property(mark, fc.integer({ min: -5000, max: 5000 }), (previous, now) => {
        const next = nextMark(previous, true, undefined, now);
        expect(next.at).toBeGreaterThan(previous.at);
        expect(next.at).toBeGreaterThanOrEqual(now);
        expect(mergeMarks({ x: previous }, { x: next })).toEqual({ x: next });
      }),
    );
  });
});

describe('what is stored of the progress', () => {
  const read = (data: unknown) =>
    openProgress(
      safeStorage(() => new MemoryStore({ 'navigator:progress': JSON.stringify({ version: 1, data }) })),
    ).read();

  it('is read back', () => {
    const kept: Marks = {
      'tor-knd/step/letter': { done: true, on: '2026-11-22', at: 1_795_000_000_000 },
      'tor-knd/step/network': { done: false, at: 1_795_000_000_001 },
    };
    expect(read(kept)).toEqual({ value: kept, problem: undefined, raw: undefined });
  });

  it.each([
    ['a list', []],
    ['a mark that is no object', { x: true }],
    ['a mark that is null', { x: null }],
    ['a mark without "done"', { x: { at: 1 } }],
    ['a mark with "done" in words', { x: { done: 'yes', at: 1 } }],
    ['a mark without a time', { x: { done: true } }],
    ['a mark with a time in words', { x: { done: true, at: '1' } }],
    ['a mark with a day that is none', { x: { done: true, at: 1, on: 'вчера' } }],
    ['a mark with a day in numbers', { x: { done: true, at: 1, on: 20261122 } }],
  ])('is damaged where there is %s', (_, data) => {
    expect(read(data)).toMatchObject({ value: {}, problem: 'damaged' });
  });
});
