import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  planImport,
  readCaseFile,
  replacing,
  withoutWords,
  writeCaseFile,
} from '../../../src/cases/case-file.ts';
import { isCaseLink, longestLink, readCaseLink, writeCaseLink } from '../../../src/cases/case-link.ts';
import { change, defaultCaseId, emptyCase, markOn, mergeCases, type Case } from '../../../src/cases/case.ts';
import { fingerprintOf } from '../../../src/cases/wording.ts';
import { cases, casesWithId } from '../../fixtures/arbitrary/cases.ts';
import { MANY_RUNS } from '../../support/property-runs.ts';

const now = new Date('2026-11-22T00:00:00Z');
const wording = { title: 'Шаг', guide: 'Сделать', clauses: 'п. 1. Текст' };
const here = (...list: Case[]): Map<string, Case> => new Map(list.map((on) => [on.id, on]));
const named = (id: string, name: string): Case =>
  mergeCases(emptyCase(id), change.name(emptyCase(id), name, 1));

describe('a case file', () => {
  it('is read as it was written', () => {
    fc.assert(
      fc.property(cases, (on) => {
        const wordings = { [fingerprintOf(wording)]: wording };
        const read = readCaseFile(writeCaseFile({ cases: [on], wordings }, now));
        expect(read).toEqual({ ok: true, cases: [on], wordings, damaged: 0 });
      }),
    );
  });

  it.each([
    ['', 'not-json'],
    ['{"format":"connection-navigator-cases","version":1,"cases":[', 'not-json'],
    ['null', 'foreign'],
    ['[]', 'foreign'],
    ['{"format":"other","version":1,"cases":[]}', 'foreign'],
    ['{"format":"connection-navigator-cases","version":"1","cases":[]}', 'foreign'],
    ['{"format":"connection-navigator-cases","version":2,"cases":[]}', 'newer'],
    ['{"format":"connection-navigator-cases","version":1,"cases":[]}', 'empty'],
    ['{"format":"connection-navigator-cases","version":1,"cases":[{}]}', 'foreign'],
    [' '.repeat(20_000_001), 'too-large'],
  ])('is refused with a reason (%#)', (text, problem) => {
    expect(readCaseFile(text)).toEqual({ ok: false, problem });
  });

  it('gives what is sound in it and counts the rest; a wording that is not what its name says is left out', () => {
    const text = JSON.stringify({
      format: 'connection-navigator-cases',
      version: 1,
      cases: [named('a', 'Дело'), { id: 'b' }],
      wordings: { [fingerprintOf(wording)]: { ...wording, guide: 'Другое' }, x: wording },
    });
    expect(readCaseFile(`\uFEFF${text}`)).toMatchObject({
      ok: true,
      damaged: 1,
      wordings: {},
      cases: [{ id: 'a' }],
    });
  });

  it('never throws', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => !readCaseFile(text).ok),
      { numRuns: MANY_RUNS },
    );
  });
});

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

describe('a case link', () => {
  it('carries a case there and back', async () => {
    await fc.assert(
      fc.asyncProperty(casesWithId('a'), async (on) => {
        const text = writeCaseFile({ cases: [on], wordings: {} }, now);
        const link = await writeCaseLink(text);
        expect(link && isCaseLink(link)).toBe(true);
        expect(await readCaseLink(link ?? '')).toBe(text);
      }),
      { numRuns: 50 },
    );
  });

  it('is not made when it would be too long', async () => {
    const noise = Array.from({ length: 40_000 }, (_, index) => ((index * 7919) % 65_521).toString(36)).join(
      '',
    );
    expect(await writeCaseLink(noise)).toBeUndefined();
  });

  it.each([
    '',
    '#case=',
    '#case=%%%',
    '#case=AAAA',
    `#case=${'A'.repeat(longestLink)}`,
    '#r=a/step/b',
    '#case=eJwDAAAAAAE',
  ])('that is broken gives nothing (%#)', async (hash) => {
    expect(await readCaseLink(hash)).toBeUndefined();
  });

  it('that unpacks to gigabytes gives nothing', async () => {
    const bomb = await writeCaseLink('а'.repeat(3_000_000));
    expect(bomb).toBeDefined();
    expect(await readCaseLink(bomb ?? '')).toBeUndefined();
  });
});

it('a case without words has no numbers and no notes', () => {
  fc.assert(
    fc.property(cases, (on) => {
      const text = JSON.stringify(withoutWords(on).steps);
      expect(text).not.toMatch(/"(?:note|outgoing|incoming)"/u);
      expect(Object.keys(withoutWords(on).steps)).toEqual(Object.keys(on.steps));
    }),
  );
});
