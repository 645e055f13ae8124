import { describe, expect, it } from 'vitest';
import { followed, moved, restored } from '../../../../src/features/reply/order.ts';
import type { Ref } from '../../../../src/model/ref.ts';

describe('the order', () => {
  const picked: Ref[] = ['a/clause/1', 'a/clause/2', 'a/clause/3'];

  it('changes by one place', () => {
    expect(moved(picked, 'a/clause/2', -1)).toEqual(['a/clause/2', 'a/clause/1', 'a/clause/3']);
    expect(moved(picked, 'a/clause/2', 1)).toEqual(['a/clause/1', 'a/clause/3', 'a/clause/2']);
  });

  it('stays at its ends, and for a ref that is not there', () => {
    expect(moved(picked, 'a/clause/1', -1)).toBe(picked);
    expect(moved(picked, 'a/clause/3', 1)).toBe(picked);
    expect(moved(picked, 'a/clause/9', 1)).toBe(picked);
  });

  it('names what took the place of a retired ref, there and once', () => {
    const successors: Partial<Record<Ref, Ref[]>> = { 'a/clause/2': ['a/clause/2.1', 'a/clause/3'] };
    const follow = (refs: Ref[]) => followed(refs, (ref) => successors[ref] ?? []);
    expect(follow(picked)).toEqual(['a/clause/1', 'a/clause/2.1', 'a/clause/3']);
    expect(follow(['a/clause/1'])).toEqual(['a/clause/1']);
    expect(followed(picked, () => [])).toBe(picked);
  });

  it('comes back with what was taken away', () => {
    expect(restored(['a/clause/3', 'a/clause/4'], picked)).toEqual([...picked, 'a/clause/4']);
  });
});
