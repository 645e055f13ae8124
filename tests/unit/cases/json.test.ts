import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonical, joinJson, parseJson } from '../../../src/cases/json.ts';
import { anyJson } from '../../fixtures/arbitrary/cases.ts';

const register = fc.record({ value: anyJson, at: fc.integer({ min: 0, max: 3 }) });
const value = fc.oneof(
  anyJson,
  register,
  fc.dictionary(fc.constantFrom('a', 'b'), fc.oneof(anyJson, register)),
  // Halves of registers.
  fc.dictionary(fc.constantFrom('a', 'value', 'at'), fc.oneof(fc.integer({ min: 0, max: 3 }), anyJson)),
);

describe('what nobody knows', () => {
  it('is merged to the same in whatever order', () => {
    fc.assert(
      fc.property(value, value, value, (a, b, c) => {
        expect(joinJson(a, b)).toEqual(joinJson(b, a));
        expect(joinJson(joinJson(a, b), c)).toEqual(joinJson(a, joinJson(b, c)));
        expect(joinJson(a, a)).toEqual(a);
      }),
      { numRuns: 2000 },
    );
  });

  it('makes no register of two halves', () => {
    const [value, at, whole] = [{ value: 1 }, { at: 5 }, { value: 2, at: 3 }];
    expect(joinJson(joinJson(value, at), whole)).toEqual(at);
    expect(joinJson(value, joinJson(at, whole))).toEqual(at);
  });

  it('is merged field by field, and of two with a moment the later counts', () => {
    const paid = (sum: number, at: number) => ({ value: { sum }, at });
    expect(
      joinJson({ first: paid(1, 5), second: paid(2, 5) }, { first: paid(9, 4), third: paid(3, 1) }),
    ).toEqual({ first: paid(1, 5), second: paid(2, 5), third: paid(3, 1) });
  });
});

describe('a text', () => {
  it.each(['', '{', 'dark', '[1,]', '['.repeat(200) + ']'.repeat(200), '['.repeat(300_000)])(
    'that is no JSON, or nested without end, is none (%#)',
    (text) => {
      expect(parseJson(text)).toBeUndefined();
    },
  );

  it('is the same for the same fields in another order', () => {
    expect(canonical({ b: [1, { d: 2, c: 3 }], a: null })).toBe(
      canonical({ a: null, b: [1, { c: 3, d: 2 }] }),
    );
  });
});
