import { describe, expect, it } from 'vitest';
import { openAnswers } from '../../../src/storage/answers.ts';
import { safeStorage } from '../../../src/storage/storage.ts';
import { MemoryStore } from './memory-store.ts';

const key = 'navigator:answers:fgis-ki/readiness';

describe('the answers to a decision', () => {
  it('are kept under the id of its page, apart from those to others', () => {
    const store = new MemoryStore();
    const storage = safeStorage(() => store);
    openAnswers(storage, 'fgis-ki/readiness').write({ acts: 'yes' });
    expect(store.getItem(key)).toBe('{"version":1,"data":{"acts":"yes"}}');
    expect(openAnswers(storage, 'fgis-ki/readiness').read().value).toEqual({ acts: 'yes' });
    expect(openAnswers(storage, 'tor-knd/channel').read().value).toEqual({});
  });

  it.each([
    ['a list', ['yes']],
    ['an answer that is no text', { acts: true }],
    ['a text', 'yes'],
  ])('are damaged where there is %s', (_, data) => {
    const store = new MemoryStore({ [key]: JSON.stringify({ version: 1, data }) });
    const answers = openAnswers(
      safeStorage(() => store),
      'fgis-ki/readiness',
    );
    expect(answers.read()).toMatchObject({ value: {}, problem: 'damaged' });
  });

  it.each(['__proto__', 'constructor', 'toString'])(
    'take a question named %s for nothing special',
    (name) => {
      const raw = `{"version":1,"data":{"${name}":"yes"}}`;
      const answers = openAnswers(
        safeStorage(() => new MemoryStore({ [key]: raw })),
        'fgis-ki/readiness',
      );
      const { value, problem } = answers.read();
      expect([problem, Object.entries(value)]).toEqual([undefined, [[name, 'yes']]]);
      expect(Object.getPrototypeOf(value)).toBe(Object.prototype);
    },
  );
});
