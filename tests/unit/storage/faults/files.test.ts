import { describe, expect } from 'vitest';
import { readCaseBytes, readCaseFile, writeCaseFile } from '../../../../src/cases/case-file.ts';
import { change, emptyCase, mergeCases, type Case } from '../../../../src/cases/case.ts';
import { listCases, openCase } from '../../../../src/storage/cases.ts';
import { applyImport, latestWriting, planFor } from '../../../../src/storage/import.ts';
import { MemoryStore } from '../memory-store.ts';
import { done, fault, key, over, ref, sound, statesIn, stored } from './fault.ts';

describe('a file', () => {
  const file = (...cases: readonly Case[]) =>
    readCaseFile(writeCaseFile({ cases: [...cases], wordings: {} }, new Date(0)));
  const named = (name: string, origin: string): Case => ({
    ...mergeCases(emptyCase('c'), change.name(emptyCase('c'), name, 1)),
    origin: { value: origin, at: 1 },
  });

  fault(34, 'a file that was cut off', () => {
    const file = writeCaseFile({ cases: [sound], wordings: {} }, new Date(0));
    expect(readCaseFile(file.slice(0, -20))).toEqual({ ok: false, problem: 'not-json' });
  });

  fault(35, 'a file of a newer version', () => {
    const file = writeCaseFile({ cases: [sound], wordings: {} }, new Date(0)).replace(
      '"version": 1',
      '"version": 9',
    );
    expect(readCaseFile(file)).toEqual({ ok: false, problem: 'newer' });
  });

  fault(36, 'a file that holds sound and damaged cases', () => {
    const file = JSON.parse(writeCaseFile({ cases: [sound], wordings: {} }, new Date(0))) as {
      cases: unknown[];
    };
    file.cases.push({ id: 'c' }, null);
    expect(readCaseFile(JSON.stringify(file))).toMatchObject({ ok: true, damaged: 2, cases: [{ id: 'c' }] });
  });

  fault(56, 'with two cases of one id: both come in', () => {
    const read = file(named('Первое', 'one'), named('Второе', 'two'));
    if (!read.ok) throw new Error(read.problem);
    const store = new MemoryStore();
    expect(applyImport(over(store), read, 'merge', planFor(over(store), read))).toMatchObject({ changed: 2 });
    expect(listCases(over(store)).map(({ value }) => value.name.value)).toEqual(['Первое', 'Второе']);
  });

  fault(57, 'that an editor has saved as windows-1251', () => {
    const text = writeCaseFile({ cases: [named('Ж', 'one')], wordings: {} }, new Date(0));
    const bytes = Uint8Array.from(text, (letter) => (letter === 'Ж' ? 0xc6 : letter.charCodeAt(0)));
    expect(readCaseBytes(bytes)).toMatchObject({ ok: true, cases: [{ name: { value: 'Ж' } }] });
  });

  fault(58, 'whose letters are broken', () => {
    const text = writeCaseFile({ cases: [named('Журнал', 'one')], wordings: {} }, new Date(0));
    const bytes = new TextEncoder()
      .encode(text)
      .filter((_, index, all) => index !== all.findIndex((each) => each > 127));
    expect(readCaseBytes(bytes)).toEqual({ ok: false, problem: 'encoding' });
  });

  fault(59, 'with a case that is too long to be stored', () => {
    const long = mergeCases(sound, change.mark(sound, ref, { ...done, note: 'я'.repeat(500_000) }, 20));
    expect(file(sound, { ...long, id: 'long' })).toMatchObject({
      ok: true,
      tooLarge: 1,
      cases: [{ id: 'c' }],
    });
  });

  fault(60, 'with stamps from the end of all dates: what is marked later still counts', () => {
    const read = file(
      mergeCases(sound, { ...emptyCase('c'), steps: { [ref]: { value: done, at: 7_000_000_000_000 } } }),
    );
    if (!read.ok) throw new Error(read.problem);
    const store = new MemoryStore();
    applyImport(over(store), read, 'merge', planFor(over(store), read));
    const entry = openCase(over(store), 'c');
    entry.apply(change.mark(entry.read().value, ref, { state: 'open' }, Date.now()));
    expect(statesIn(store)).toEqual({ [ref]: 'open' });
  });

  fault(66, 'from after what is stored, while the clock is ten years back: what is later counts', () => {
    const [stood, later, clock] = ['2026-11-20', '2026-11-27', '2016-11-29'].map((day) => Date.parse(day));
    const waiting = { state: 'waiting' as const };
    const before = mergeCases(sound, change.mark(sound, ref, waiting, stood ?? 0));
    const after = mergeCases(before, change.mark(before, ref, done, later ?? 0));
    const store = new MemoryStore({ [key]: stored(before) });
    const text = writeCaseFile({ cases: [after], wordings: {} }, new Date(later ?? 0));
    const read = readCaseFile(text, latestWriting(over(store), clock));
    if (!read.ok) throw new Error(read.problem);
    applyImport(over(store), read, 'merge', planFor(over(store), read), clock);
    expect(statesIn(store)).toEqual({ [ref]: 'done' });
  });
});
