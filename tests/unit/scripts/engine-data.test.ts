import { describe, expect, test } from 'vitest';
import { forsakenData, withoutData } from '../../../scripts/lib/engine/data.ts';

/** A number as WebAssembly writes it. */
function leb(value: number): number[] {
  return value < 64 ? [value] : [(value & 0x7f) | 0x80, ...leb(value >> 7)];
}

const START = 1_000_000;

/** A module with nothing but these data from `START` on. */
function moduleWith(data: Uint8Array): Uint8Array {
  const section = [1, 0, 0x41, ...leb(START), 0x0b, ...leb(data.length), ...data];
  return Uint8Array.from([0, 0x61, 0x73, 0x6d, 1, 0, 0, 0, 11, ...leb(section.length), ...section]);
}

const data = new Uint8Array(6000).fill(7);
const constant = (address: number): string => `  (i32.const ${String(address)})`;
const load = (address: number): string => `  (i32.load offset=${String(address)}`;
const code = (...lines: string[]): string =>
  [' (data $0 (i32.const 1000000) "i32.const 1003000")', ...lines].join('\n');

describe('data that only removed functions used', () => {
  const whole = code(constant(START), load(START + 2000), constant(START + 5000));

  test('lie between an address that is no longer named and the next one', () => {
    const after = code(constant(START), constant(START + 5000));
    expect(forsakenData(whole, after, moduleWith(data))).toEqual([{ from: START + 2000, to: START + 5000 }]);
  });

  test('are none where the code names the same as before', () => {
    expect(forsakenData(whole, whole, moduleWith(data))).toEqual([]);
  });

  test('are not touched where they are few', () => {
    const after = code(constant(START), load(START + 2000));
    expect(forsakenData(whole, after, moduleWith(data))).toEqual([]);
  });

  test('are not those that other data point to', () => {
    const pointing = data.slice();
    new DataView(pointing.buffer).setUint32(100, START + 2000, true);
    const after = code(constant(START), constant(START + 5000));
    expect(forsakenData(whole, after, moduleWith(pointing))).toEqual([]);
  });
});

test('only the given places are emptied, and the module stays as long', () => {
  const module = moduleWith(data);
  const emptied = withoutData(module, [{ from: START + 1000, to: START + 3000 }]);
  const expected = data.slice().fill(0, 1000, 3000);
  expect(emptied).toEqual(moduleWith(expected));
  expect(module).toEqual(moduleWith(data));
});
