import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { emptyDraft, openReply, wouldReplace } from '../../../src/storage/reply.ts';
import { safeStorage } from '../../../src/storage/storage.ts';
import type { Ref } from '../../../src/model/ref.ts';
import { MemoryStore } from './memory-store.ts';

describe('the stored draft', () => {
  const key = 'navigator:reply';
  const storedAs = (raw: string) => {
    const store = new MemoryStore({ [key]: raw });
    return openReply(safeStorage(() => store));
  };

  it('is read as it was written', () => {
    const entry = storedAs('{"version":1,"data":{"picked":[],"format":"text"}}');
    const draft = { ...emptyDraft, picked: ['a/step/b' as Ref], greeting: 'hello', format: 'rich' as const };
    entry.write(draft);
    expect(entry.read().value).toEqual(draft);
  });

  it.each(['text', '[]', '{}', '{"picked":{}}'])('that is damaged is set aside: %s', (data) => {
    const { value, problem } = storedAs(`{"version":1,"data":${data}}`).read();
    expect([value, problem]).toEqual([emptyDraft, 'damaged']);
  });

  it('keeps what this version does not know, each at its place', () => {
    const data = {
      picked: ['a/step/b', 'a/letter-2/x', 'a/step/b', { ref: 'a/step/c' }],
      greeting: 7,
      format: 'pdf',
      tone: 'warm',
    };
    const store = new MemoryStore({ [key]: JSON.stringify({ version: 1, data }) });
    const entry = openReply(safeStorage(() => store));
    const { value, problem } = entry.read();
    expect(problem).toBeUndefined();
    expect(value).toMatchObject({ picked: ['a/step/b'], greeting: undefined, format: 'text' });
    entry.write({ ...value, picked: ['a/step/d', 'a/step/b'] });
    expect(JSON.parse(store.getItem(key) ?? '')).toEqual({
      version: 1,
      data: {
        ...data,
        picked: ['a/step/d', 'a/step/b', 'a/letter-2/x', { ref: 'a/step/c' }],
      },
    });
    entry.write({ ...entry.read().value, format: 'rich' });
    expect(JSON.parse(store.getItem(key) ?? '')).toMatchObject({ data: { format: 'rich', tone: 'warm' } });
  });

  it('holds as many places as a reply may, and keeps the rest', () => {
    const picked = Array.from({ length: 53 }, (_, n) => `a/step/${String(n)}`);
    const store = new MemoryStore({
      [key]: JSON.stringify({ version: 1, data: { picked, format: 'text' } }),
    });
    const entry = openReply(safeStorage(() => store));
    expect(entry.read().value.picked).toEqual(picked.slice(0, 50));
    entry.write(entry.read().value);
    expect(JSON.parse(store.getItem(key) ?? '')).toMatchObject({ data: { picked } });
  });

  it('never throws, whatever is stored', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (data) => {
        storedAs(JSON.stringify({ version: 1, data })).read();
      }),
    );
  });

  it('gives way to a shared set only when that changes nothing chosen', () => {
    const shared = { picked: ['a/step/b' as Ref], greeting: undefined, nextAction: undefined };
    expect(wouldReplace(emptyDraft, shared)).toBe(false);
    expect(wouldReplace({ ...emptyDraft, ...shared }, shared)).toBe(false);
    expect(wouldReplace({ ...emptyDraft, greeting: 'hello' }, shared)).toBe(true);
    expect(wouldReplace({ ...emptyDraft, picked: ['a/step/c'] }, shared)).toBe(true);
  });
});
