import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findCycle, followers, outOfOrder, type Ordered } from '../../../src/procedure/order.ts';
import { orderedSteps, tangledSteps } from '../../fixtures/arbitrary/steps.ts';

const step = (id: string, ...requires: string[]): Ordered => ({ id, requires });

/** Takes away, again and again, whatever waits for nothing that is left. What cannot be taken away is tangled. */
function tangled(steps: readonly Ordered[]): readonly Ordered[] {
  const left = steps.filter(({ requires }) => requires.some((id) => steps.some((other) => other.id === id)));
  return left.length === steps.length ? left : tangled(left);
}

describe('findCycle', () => {
  it('finds none in steps that follow one another', () => {
    expect(findCycle([step('a'), step('b', 'a'), step('c', 'a', 'b')])).toBeUndefined();
  });

  it('names the steps of a circle, the first again at the end', () => {
    expect(findCycle([step('a', 'b'), step('b', 'c'), step('c', 'a')])).toEqual(['a', 'b', 'c', 'a']);
  });

  it('leaves out the steps that only lead into the circle', () => {
    expect(findCycle([step('a', 'b'), step('b', 'c'), step('c', 'b')])).toEqual(['b', 'c', 'b']);
  });

  it('finds a step that requires itself', () => {
    expect(findCycle([step('a', 'a')])).toEqual(['a', 'a']);
  });

  it('disregards steps that do not exist', () => {
    expect(findCycle([step('a', 'nowhere')])).toBeUndefined();
  });

  it('finds none in steps that require only those above them, in whatever order they are listed', () => {
    fc.assert(
      fc.property(
        orderedSteps.chain((steps) => fc.shuffledSubarray(steps, { minLength: steps.length })),
        (steps) => {
          expect(findCycle(steps)).toBeUndefined();
        },
      ),
    );
  });

  it('finds one wherever one is planted', () => {
    const planted = orderedSteps.chain((steps) =>
      fc.shuffledSubarray(steps, { minLength: 1 }).map((ring) =>
        steps.map(({ id, requires }) => {
          const at = ring.findIndex((member) => member.id === id);
          const next = ring[(at + 1) % ring.length]?.id ?? id;
          return { id, requires: at < 0 ? requires : [...requires, next] };
        }),
      ),
    );
    fc.assert(
      fc.property(planted, (steps) => {
        expect(findCycle(steps)).toBeDefined();
      }),
    );
  });

  it('finds one exactly when the steps cannot be taken away one after another', () => {
    fc.assert(
      fc.property(tangledSteps, (steps) => {
        expect(findCycle(steps) !== undefined).toBe(tangled(steps).length > 0);
      }),
    );
  });

  it('names a true circle: each step requires the next, the last is the first', () => {
    fc.assert(
      fc.property(tangledSteps, (steps) => {
        const cycle = findCycle(steps);
        if (!cycle) return;
        expect(cycle.length).toBeGreaterThan(1);
        expect(cycle.at(-1)).toBe(cycle[0]);
        expect(new Set(cycle).size).toBe(cycle.length - 1);
        for (const [index, id] of cycle.slice(0, -1).entries()) {
          expect(steps.find((one) => one.id === id)?.requires).toContain(cycle[index + 1]);
        }
      }),
    );
  });
});

describe('outOfOrder', () => {
  it('names a step that stands above what it requires', () => {
    expect(outOfOrder([step('a', 'b'), step('b')])).toEqual([{ step: 'a', requires: 'b' }]);
  });

  it('finds nothing in steps that require only those above them', () => {
    fc.assert(
      fc.property(orderedSteps, (steps) => {
        expect(outOfOrder(steps)).toEqual([]);
      }),
    );
  });

  it('finds every requirement when such steps are listed backwards', () => {
    fc.assert(
      fc.property(orderedSteps, (steps) => {
        const requirements = steps.flatMap(({ requires }) => requires);
        expect(outOfOrder([...steps].reverse())).toHaveLength(requirements.length);
      }),
    );
  });
});

describe('followers', () => {
  it('names the steps that directly require a step', () => {
    const steps = [step('a'), step('b', 'a'), step('c', 'b'), step('d', 'a', 'c')];
    expect([followers(steps, 'a'), followers(steps, 'b'), followers(steps, 'd')]).toEqual([
      ['b', 'd'],
      ['c'],
      [],
    ]);
  });
});
