import { z } from 'astro/zod';
import { describe, expect, it } from 'vitest';
import { breakingChanges, type Schema } from '../../../scripts/lib/breaking-changes.ts';
import { jsonSchemaOf } from '../../../src/api/schemas.ts';

describe('breakingChanges', () => {
  const schema = (shape: z.ZodRawShape): Schema => z.toJSONSchema(z.strictObject(shape));
  const step = z.strictObject({ id: z.string(), done: z.boolean() });

  const shape = {
    a: z.string(),
    kind: z.enum(['x', 'y']),
    steps: z.array(step),
    maybe: z.string().optional(),
  };
  const changed = (change: Record<string, z.ZodType | undefined>): Schema => {
    const all: Record<string, z.ZodType | undefined> = { ...shape, ...change };
    const kept = Object.entries(all).flatMap(([name, field]) => (field ? [[name, field] as const] : []));
    return schema(Object.fromEntries(kept));
  };

  it.each([
    ['a field is added', { more: z.string() }],
    ['a value is added', { kind: z.enum(['x', 'y', 'z']) }],
    ['a field is always there now', { maybe: z.string() }],
    ['a field is added further in', { steps: z.array(step.extend({ at: z.string() })) }],
  ])('finds nothing when %s', (_, change) => {
    expect(breakingChanges(schema(shape), changed(change))).toEqual([]);
  });

  it.each([
    ['a field is gone', { a: undefined }, '/a: is gone'],
    ['a field holds something else', { a: z.number() }, '/a: was string, is number'],
    [
      'a field may hold something else',
      { a: z.union([z.string(), z.number()]) },
      '/a: was string, is string,number',
    ],
    ['a field may be missing', { a: z.string().optional() }, '/a: may be missing now'],
    ['a value is gone', { kind: z.enum(['x']) }, '/kind: no longer knows y'],
    [
      'something further in is gone',
      { steps: z.array(z.strictObject({ id: z.string() })) },
      '/steps/*/done: is gone',
    ],
    ['a list is no list', { steps: step }, '/steps: was array, is object'],
  ])('tells when %s', (_, change, sentence) => {
    expect(breakingChanges(schema(shape), changed(change))).toEqual([sentence]);
  });

  it('follows references round in a circle', () => {
    const tree = jsonSchemaOf('regulation') as Schema;
    const pruned = JSON.parse(JSON.stringify(tree).replaceAll('"tail"', '"ending"')) as Schema;
    expect(breakingChanges(tree, tree)).toEqual([]);
    expect(breakingChanges(tree, pruned)).toContainEqual(expect.stringMatching(/tail: is gone$/u));
  });
});
