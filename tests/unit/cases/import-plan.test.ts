import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { change, defaultCaseId, emptyCase, markOn, mergeCases, type Case } from '../../../src/cases/case.ts';
import { planImport, replacing } from '../../../src/cases/import-plan.ts';
import { parseCase } from '../../../src/cases/stored-case.ts';
import { cases, strangeCases } from '../../fixtures/arbitrary/cases.ts';

const here = (...list: Case[]): Map<string, Case> => new Map(list.map((on) => [on.id, on]));
const named = (id: string, name: string): Case =>
  mergeCases(emptyCase(id), change.name(emptyCase(id), name, 1));

describe('a plan', () => {
  const ours = mergeCases(
    named('a', 'Дело'),
    change.mark(emptyCase('a'), 'r/step/x', { state: 'done', on: '2026-01-01' }, 10),
  );

  it('knows what is new, the same and changed', () => {
    const theirs = mergeCases(ours, change.mark(emptyCase('a'), 'r/step/y', { state: 'doing' }, 20));
    expect(planImport([ours, named('b', 'Новое')], here(ours)).map(({ kind }) => kind)).toEqual([
      'same',
      'new',
    ]);
    expect(planImport([theirs], here(ours))).toMatchObject([
      { kind: 'changed', added: ['r/step/y'], conflicts: [] },
    ]);
  });

  it('finds a case the same whenever it was set, and names all that differs', () => {
    const empty = emptyCase('a');
    const full = mergeCases(
      mergeCases(ours, change.procedures(empty, ['r/p'], 1)),
      change.letter(empty, 'r/letter/l/f', 'текст', 1),
    );
    const later = mergeCases(full, replacing(full, full, 50));
    expect(planImport([later], here(full))[0]?.kind).toBe('same');
    const unticked = mergeCases(full, change.mark(full, 'r/step/y', { state: 'open' }, 60));
    expect(planImport([full], here(unticked))[0]?.kind).toBe('same');
    expect(
      planImport([mergeCases(named('a', 'Другое'), change.status(empty, 'archive', 1))], here(full)),
    ).toEqual([
      expect.objectContaining({
        kind: 'changed',
        name: true,
        status: true,
        procedures: true,
        added: [],
        missing: ['r/step/x'],
        conflicts: [],
        letters: ['r/letter/l/f'],
      }),
    ]);
  });

  it('says who is newer where both marked a step', () => {
    const later = { ...ours, steps: { 'r/step/x': { value: { state: 'open' as const }, at: 30 } } };
    const earlier = { ...ours, steps: { 'r/step/x': { value: { state: 'open' as const }, at: 5 } } };
    expect(planImport([later], here(ours))[0]?.conflicts).toEqual([{ ref: 'r/step/x', newer: 'file' }]);
    expect(planImport([earlier], here(ours))[0]?.conflicts).toEqual([{ ref: 'r/step/x', newer: 'here' }]);
  });

  it('keeps the default cases of two people apart, and knows one’s own again', () => {
    const mine = { ...named(defaultCaseId, ''), origin: { value: 'mine', at: 1 } };
    const theirs = { ...named(defaultCaseId, ''), origin: { value: 'theirs', at: 1 } };
    expect(planImport([theirs], here(mine))[0]).toMatchObject({
      kind: 'new',
      incoming: { id: 'case-theirs' },
    });
    expect(planImport([mine], here(mine))[0]).toMatchObject({
      kind: 'same',
      incoming: { id: defaultCaseId },
    });
    expect(planImport([theirs], here(emptyCase(defaultCaseId)))[0]?.incoming.id).toBe(defaultCaseId);
  });

  it('merged twice changes nothing more', () => {
    fc.assert(
      fc.property(cases, cases, (mine, theirs) => {
        const merged = mergeCases(mine, theirs);
        expect(mergeCases(merged, theirs)).toEqual(merged);
      }),
    );
  });

  it('never gives two cases one id: they are merged', () => {
    const mine = { ...named(defaultCaseId, ''), origin: { value: 'mine', at: 1 } };
    const theirs = { ...named(defaultCaseId, ''), origin: { value: 'theirs', at: 1 } };
    const before = { ...named('case-theirs', 'Дело'), origin: { value: 'theirs', at: 1 } };
    expect(planImport([theirs, before], here(mine)).map(({ incoming }) => incoming.id)).toEqual([
      'case-theirs',
    ]);
  });

  it('keeps the default cases of two people apart even where neither says whose it is', () => {
    const mine = { ...named(defaultCaseId, ''), origin: { value: 'mine', at: 1 } };
    const ids = ['Первое', 'Второе'].map(
      (name) => planImport([named(defaultCaseId, name)], here(mine))[0]?.incoming.id,
    );
    expect(new Set([...ids, defaultCaseId]).size).toBe(3);
  });

  it('replacing takes along what nobody knows', () => {
    fc.assert(
      fc.property(cases, strangeCases, (mine, data) => {
        const theirs = parseCase(data);
        if (!theirs) return;
        const replaced = mergeCases(mine, replacing(mine, theirs, 0));
        for (const ref of Object.keys(theirs.steps))
          expect(markOn(replaced, ref)).toEqual(markOn(theirs, ref));
        expect(replaced.name.unknown?.['value']).toEqual(theirs.name.unknown?.['value']);
        expect(Object.keys(replaced.unknown ?? {})).toEqual(
          expect.arrayContaining(Object.keys(theirs.unknown ?? {}).filter((key) => key !== 'origin')),
        );
      }),
      { numRuns: 300 },
    );
  });

  it('replacing makes the case what the file says, even where it is older', () => {
    fc.assert(
      fc.property(cases, cases, (mine, theirs) => {
        const replaced = mergeCases(mine, replacing(mine, theirs, 0));
        expect(replaced.name.value).toBe(theirs.name.value);
        expect(replaced.shelf.value).toBe(theirs.shelf.value);
        for (const ref of new Set([...Object.keys(mine.steps), ...Object.keys(theirs.steps)]))
          expect(markOn(replaced, ref)).toEqual(markOn(theirs, ref));
      }),
    );
  });
});
