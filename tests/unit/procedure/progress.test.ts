import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { progressOf, type Trackable } from '../../../src/procedure/progress.ts';
import type { StepState } from '../../../src/procedure/state.ts';
import { orderedSteps } from '../../fixtures/arbitrary/steps.ts';

const step = (id: string, ...requires: string[]): Trackable => ({ id, requires, ongoing: false });
const duty = (id: string, ...requires: string[]): Trackable => ({ id, requires, ongoing: true });
const steps = [
  step('letter'),
  step('answer', 'letter'),
  step('test', 'answer', 'letter'),
  duty('report', 'test'),
];
const doneIn =
  (done: ReadonlySet<string>) =>
  (id: string): StepState | undefined =>
    done.has(id) ? 'done' : undefined;
const progress = (...done: string[]): ReturnType<typeof progressOf> =>
  progressOf(steps, doneIn(new Set(done)));

describe('progressOf', () => {
  it('begins with the steps that require nothing', () => {
    const { steps: statuses, done, total, next } = progress();
    expect([done, total, next]).toEqual([0, 3, 'letter']);
    expect(statuses.map(({ state }) => state)).toEqual(['open', 'open', 'open', 'open']);
    expect(statuses[2]?.missing).toEqual(['answer', 'letter']);
  });

  it('opens a step when all that it requires is done', () => {
    const { steps: statuses, next } = progress('letter');
    expect(next).toBe('answer');
    expect(statuses[1]).toEqual({ id: 'answer', state: 'open', missing: [] });
  });

  it('lets a step be done before what it requires, and still says what is missing', () => {
    const { steps: statuses, done, next } = progress('test');
    expect([done, next]).toEqual([1, 'letter']);
    expect(statuses[2]).toEqual({ id: 'test', state: 'done', missing: ['answer', 'letter'] });
  });

  it('has nothing next when all is done, although a standing duty goes on', () => {
    const { done, total, next, steps: statuses } = progress('letter', 'answer', 'test');
    expect([done, total, next]).toEqual([3, 3, undefined]);
    expect(statuses[3]).toEqual({ id: 'report', state: 'open', missing: [] });
  });

  it.each(['done', 'elsewhere', 'unneeded'] as const)('opens what follows when a step is %s', (state) => {
    const { next } = progressOf(steps, (id) => (id === 'letter' ? state : undefined));
    expect(next).toBe('answer');
  });

  it('leaves a step that is not needed out of the count', () => {
    const { done, total } = progressOf(steps, (id) => (id === 'letter' ? 'unneeded' : undefined));
    expect([done, total]).toEqual([0, 2]);
  });

  it('names what is waited for, and nothing next where all else hangs on it', () => {
    const { waiting, next } = progressOf(steps, (id) => (id === 'letter' ? 'waiting' : undefined));
    expect([waiting, next]).toEqual([['letter'], undefined]);
  });

  it('never counts a standing duty as done', () => {
    expect(progress('report')).toEqual(progress());
  });

  it('disregards ids that no step has', () => {
    expect(progress('weather', '__proto__', 'constructor')).toEqual(progress());
  });
});

const stepsAndDone = orderedSteps.chain((any) =>
  fc.tuple(
    fc.constant(any),
    fc.subarray(any.map(({ id }) => id)).map((ids) => new Set(ids)),
  ),
);

describe('progressOf, for any steps', () => {
  it('keeps its count between none and all', () => {
    fc.assert(
      fc.property(stepsAndDone, ([any, done]) => {
        const found = progressOf(any, doneIn(done));
        expect(found.total).toBe(any.filter(({ ongoing }) => !ongoing).length);
        expect(found.done).toBe(any.filter(({ id, ongoing }) => !ongoing && done.has(id)).length);
      }),
    );
  });

  it('never loses progress when one more step is done', () => {
    fc.assert(
      fc.property(stepsAndDone, fc.nat(), ([any, done], pick) => {
        const more = new Set([...done, any[pick % any.length]?.id ?? '']);
        const [before, after] = [progressOf(any, doneIn(done)), progressOf(any, doneIn(more))];
        expect(after.done).toBeGreaterThanOrEqual(before.done);
        for (const [index, status] of after.steps.entries()) {
          expect(before.steps[index]?.missing).toEqual(expect.arrayContaining(status.missing));
        }
      }),
    );
  });

  it('names as next the first step that counts and can be done now', () => {
    fc.assert(
      fc.property(stepsAndDone, ([any, done]) => {
        const settled = new Set([...done, ...any.filter(({ ongoing }) => ongoing).map(({ id }) => id)]);
        const open = any.filter(
          ({ id, requires }) => !settled.has(id) && requires.every((required) => settled.has(required)),
        );
        expect(progressOf(any, doneIn(done)).next).toBe(open[0]?.id);
      }),
    );
  });

  it('leads through all steps when the next one is done each time', () => {
    const countable = orderedSteps.map((any) => any.map((one) => ({ ...one, ongoing: false })));
    fc.assert(
      fc.property(countable, (any) => {
        const done = new Set<string>();
        for (const turn of any.keys()) {
          const { next } = progressOf(any, doneIn(done));
          expect(next, `turn ${String(turn)}`).toBeDefined();
          done.add(next ?? '');
        }
        expect(progressOf(any, doneIn(done))).toMatchObject({
          done: any.length,
          total: any.length,
          next: undefined,
        });
      }),
    );
  });
});
