import { describe, expect, it } from 'vitest';
import { possibleOf } from '../../../src/letters/prove.ts';
import type { ReadyField } from '../../../src/letters/ready.ts';
import { sampleForm } from '../../fixtures/letters/form.ts';

describe('a condition', () => {
  const { fields } = sampleForm.letter;

  it('can hold and fail where its field may be so or so', () => {
    expect(possibleOf({ place: ['there'] }, fields)).toEqual({ true: true, false: true });
    expect(possibleOf({ phone: 'filled' }, fields)).toEqual({ true: true, false: true });
    expect(possibleOf({ street: 'filled' }, fields)).toEqual({ true: true, false: true });
  });

  it('always holds where what it asks for is required', () => {
    expect(possibleOf({ why: 'filled' }, fields)).toEqual({ true: true, false: false });
    expect(possibleOf({ place: ['here', 'there'] }, fields)).toEqual({ true: true, false: false });
  });

  it('never holds where it asks for what is never entered together', () => {
    expect(possibleOf({ place: ['here'], street: 'filled' }, fields)).toEqual({ true: false, false: true });
  });
});

describe('a condition on several options', () => {
  const several = (id: string, options: readonly string[], more: Partial<ReadyField> = {}): ReadyField => ({
    id,
    kind: 'several',
    label: id,
    required: true,
    options: options.map((option) => ({ id: option, label: option, says: option })),
    ...more,
  });
  const text: ReadyField = { id: 'g', kind: 'text', label: 'g', required: true };

  it('holds where one option is asked for and another one shows a field', () => {
    const fields = [several('f', ['x', 'y']), { ...text, when: { f: ['y'] } }];
    expect(possibleOf({ f: ['x'], g: 'filled' }, fields)).toEqual({ true: true, false: true });
    expect(possibleOf({ f: ['y'], g: 'empty' }, fields)).toEqual({ true: false, false: true });
  });

  it('always holds where one of all options is asked for', () => {
    expect(possibleOf({ f: ['x', 'y'] }, [several('f', ['x', 'y'])])).toEqual({ true: true, false: false });
    const optional = several('f', ['x', 'y'], { required: false });
    expect(possibleOf({ f: ['x', 'y'] }, [optional])).toEqual({ true: true, false: true });
  });

  it('is proved among any number of options that no condition names', () => {
    const many = Array.from({ length: 200 }, (_, index) => `o${String(index)}`);
    const fields = [several('f', many), several('h', many)];
    expect(possibleOf({ f: ['o7'], h: 'empty' }, fields)).toEqual({ true: false, false: true });
  });

  it('is not said to hold or fail where there is too much to try', () => {
    const options = Array.from({ length: 40 }, (_, index) => `o${String(index)}`);
    const shows = (id: string, option: string): ReadyField => ({ ...text, id, when: { f: [option] } });
    const fields = [several('f', options), ...options.map((option) => shows(`g-${option}`, option))];
    const all = Object.fromEntries(options.map((option) => [`g-${option}`, 'filled'] as const));
    expect(possibleOf(all, fields)).toBe('too-large');
  });

  it('is seen wherever its fields stand', () => {
    const fields = [
      { ...text, when: { f: ['y'] } },
      several('f', ['x', 'y'], { when: { h: 'filled' } }),
      { ...text, id: 'h', required: false },
    ];
    expect(possibleOf({ g: 'filled' }, fields)).toEqual({ true: true, false: true });
  });
});
