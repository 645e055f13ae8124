import { describe, expect, it } from 'vitest';
import { change, emptyCase, mergeCases, type Case } from '../../../src/cases/case.ts';
import type { Mark } from '../../../src/cases/mark.ts';
import { encodeCase, parseCase } from '../../../src/cases/stored-case.ts';
import { currentMark, needsReview, orphans, type Markable } from '../../../src/cases/revision.ts';

const NOW = '1111111111111111';
const BEFORE = '0000000000000000';
const step = (id: string, ...formerly: string[]): Markable => ({
  ref: `r/step/${id}`,
  fingerprint: NOW,
  formerly: formerly.map((former) => ({ ref: `r/step/${former}`, title: `Прежний ${former}` })),
});
const marked = (marks: Record<string, Mark>): Case =>
  Object.entries(marks).reduce(
    (on, [id, mark]) => mergeCases(on, change.mark(on, `r/step/${id}`, mark, 1)),
    emptyCase('c'),
  );

describe('a mark', () => {
  it('stands when the words are the same', () => {
    const current = currentMark(marked({ a: { state: 'done', wording: NOW } }), step('a'));
    expect(needsReview(current)).toBe(false);
    expect(current.mark.state).toBe('done');
  });

  it('is to be looked at when the words have changed', () => {
    const current = currentMark(marked({ a: { state: 'done', wording: BEFORE } }), step('a'));
    expect(current).toMatchObject({ changedFrom: BEFORE, from: [] });
    expect(needsReview(current)).toBe(true);
  });

  it('of an earlier version of the site, which kept no wording, is left in peace', () => {
    expect(needsReview(currentMark(marked({ a: { state: 'done' } }), step('a')))).toBe(false);
  });

  it('taken back asks for nothing', () => {
    expect(needsReview(currentMark(marked({ a: { state: 'open', wording: BEFORE } }), step('a')))).toBe(
      false,
    );
  });
});

describe('a step that took the place of others', () => {
  it('moved: carries the whole mark', () => {
    const mark: Mark = { state: 'waiting', on: '2026-01-02', note: 'письмо', wording: BEFORE };
    const current = currentMark(marked({ old: mark }), step('new', 'old'));
    expect(current.mark).toEqual(mark);
    expect(current.from).toEqual([{ ref: 'r/step/old', title: 'Прежний old' }]);
    expect(needsReview(current)).toBe(true);
  });

  it('split: each part carries it, until it has a mark of its own', () => {
    const on = marked({ old: { state: 'done' }, 'part-1': { state: 'open', wording: NOW } });
    expect(currentMark(on, step('part-1', 'old')).mark.state).toBe('open');
    expect(currentMark(on, step('part-2', 'old')).mark.state).toBe('done');
  });

  it('merged: is done only when all of them were', () => {
    const both = marked({ a: { state: 'done' }, b: { state: 'elsewhere' } });
    const one = marked({ a: { state: 'done', note: 'первая' } });
    const waiting = marked({ a: { state: 'done' }, b: { state: 'waiting', on: '2026-01-02' } });
    expect(currentMark(both, step('ab', 'a', 'b')).mark.state).toBe('done');
    expect(currentMark(one, step('ab', 'a', 'b')).mark).toEqual({ state: 'doing', note: 'первая' });
    expect(currentMark(waiting, step('ab', 'a', 'b')).mark).toEqual({ state: 'waiting', on: '2026-01-02' });
  });

  it('merged: loses nothing that was written on any of them', () => {
    const note = (letter: string): string => letter.repeat(1500);
    const on = marked({
      a: { state: 'done', note: note('а'), outgoing: '1', incoming: '7' },
      b: { state: 'done', note: note('б'), outgoing: '2', incoming: '7' },
    });
    const { mark } = currentMark(on, step('ab', 'a', 'b'));
    expect(mark).toEqual({
      state: 'done',
      note: `${note('а')}\n${note('б')}`,
      outgoing: '1, 2',
      incoming: '7',
    });
    const confirmed = mergeCases(on, change.mark(on, 'r/step/ab', mark, 5));
    expect(parseCase(JSON.parse(JSON.stringify(encodeCase(confirmed))))).toEqual(confirmed);
  });

  it('merged: takes a state that nobody knows for one that is not settled', () => {
    const paid: Mark = { state: 'unknown', unknown: { state: 'paid' } };
    const on = marked({ a: { state: 'done' }, b: paid });
    expect(currentMark(on, step('ab', 'a', 'b')).mark).toEqual(paid);
  });

  it('has none where they had none', () => {
    expect(needsReview(currentMark(emptyCase('c'), step('new', 'old')))).toBe(false);
  });
});

it('names the marks on steps that are gone', () => {
  const on = marked({
    a: { state: 'done' },
    gone: { state: 'done' },
    old: { state: 'done' },
    off: { state: 'open' },
  });
  expect(orphans(on, [step('a'), step('b', 'old')], [{ ref: 'r/step/gone', title: 'Исчез' }])).toEqual([
    { ref: 'r/step/gone', title: 'Исчез' },
  ]);
});
