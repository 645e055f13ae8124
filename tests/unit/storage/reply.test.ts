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

  it.each([
    'text',
    '[]',
    '{}',
    '{"picked":{}}',
    '{"picked":["<b>"],"format":"text"}',
    '{"picked":["a/step/b","a/step/b"],"format":"text"}',
    '{"picked":[],"format":"pdf"}',
    '{"picked":[],"format":"text","greeting":7}',
    `{"picked":[${Array.from({ length: 51 }, (_, n) => `"a/step/${String(n)}"`).join()}],"format":"text"}`,
  ])('that is damaged is set aside: %s', (data) => {
    const { value, problem } = storedAs(`{"version":1,"data":${data}}`).read();
    expect([value, problem]).toEqual([emptyDraft, 'damaged']);
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
