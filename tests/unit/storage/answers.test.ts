import { describe, expect, it } from 'vitest';
import { openAnswers } from '../../../src/storage/answers.ts';
import { safeStorage } from '../../../src/storage/storage.ts';
import { MemoryStore } from './memory-store.ts';

const key = 'navigator:answers:obrazets/category';

describe('the answers to a decision', () => {
  it('are kept under the id of its page, apart from those to others', () => {
    const store = new MemoryStore();
    const storage = safeStorage(() => store);
    openAnswers(storage, 'obrazets/category').write({ acts: 'yes' });
    expect(store.getItem(key)).toBe('{"version":1,"data":{"acts":"yes"}}');
    expect(openAnswers(storage, 'obrazets/category').read().value).toEqual({ acts: 'yes' });
    expect(openAnswers(storage, 'primer/choice').read().value).toEqual({});
  });

  it.each([
    ['a list', ['yes']],
    ['a text', 'yes'],
  ])('are damaged where there is %s', (_, data) => {
    const store = new MemoryStore({ [key]: JSON.stringify({ version: 1, data }) });
    const answers = openAnswers(
      safeStorage(() => store),
      'obrazets/category',
    );
    expect(answers.read()).toMatchObject({ value: {}, problem: 'damaged' });
  });

  it('keep an answer that this version cannot read, beside the others', () => {
    const data = { acts: { option: 'yes', why: 'устав' }, data: 'no' };
    const store = new MemoryStore({ [key]: JSON.stringify({ version: 1, data }) });
    const answers = openAnswers(
      safeStorage(() => store),
      'obrazets/category',
    );
    expect(answers.read()).toEqual({ value: { data: 'no' }, problem: undefined, raw: undefined });
    answers.write({ data: 'yes' });
    expect(JSON.parse(store.getItem(key) ?? '')).toEqual({ version: 1, data: { ...data, data: 'yes' } });
    answers.write({ acts: 'no' });
    expect(JSON.parse(store.getItem(key) ?? '')).toEqual({ version: 1, data: { acts: 'no' } });
  });

  it('that were taken back, or given anew, in another window stay so', () => {
    const store = new MemoryStore();
    let moment = 5000;
    const left = openAnswers(
      safeStorage(() => store),
      'obrazets/category',
      () => moment,
    );
    left.write({ acts: 'no' });
    store.setItem(key, '{"version":1,"data":{"acts":"yes"}}');
    left.heard();
    expect(left.read().value).toEqual({ acts: 'yes' });
    moment += 5000;
    store.setItem(key, '{"version":1,"data":{}}');
    left.heard();
    expect(left.read().value).toEqual({});
  });

  it.each(['__proto__', 'constructor', 'toString'])(
    'take a question named %s for nothing special',
    (name) => {
      const raw = `{"version":1,"data":{"${name}":"yes"}}`;
      const answers = openAnswers(
        safeStorage(() => new MemoryStore({ [key]: raw })),
        'obrazets/category',
      );
      const { value, problem } = answers.read();
      expect([problem, Object.entries(value)]).toEqual([undefined, [[name, 'yes']]]);
      expect(Object.getPrototypeOf(value)).toBe(Object.prototype);
    },
  );
});
